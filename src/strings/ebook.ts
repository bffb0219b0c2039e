/** `npm run ebook`: what stands in an e-book and nowhere else in print, and what its command says. */
export const inEbook = {
  cover: '封面',
  titlePage: '书名页',
  contents: '目录',
  bodymatter: '正文',
  guide: '导览',
  coverAlt: (lines: readonly string[]) => `封面：${lines.join('，')}`,
  untitled: '（没有题目）',
  notes: '方言注释',
  noteNumber: (n: number) => `[${n}]`,
  by: (who: string) => `——${who}`,
  /** Behind a name of the index: from where, or what it is called as well. */
  indexOf: (where: string) => `（${where}）`,
  listen: (minutes: number) => `在网上听原来的声音（${minutes} 分钟）`,
  photoMissing: (caption: string) =>
    caption ? `（照片“${caption}”打不开，没有放进来。）` : '（这里有一张照片打不开，没有放进来。）',
  correctText: (days: number) =>
    `请告诉社工站，不用讲为什么，${days} 天内答复。已经传出去的电子书收不回来，可是网站和下一次做的书会照您说的改。`,
  rights: '故事归讲它的人，照片归照片里的人和拿来照片的人。要转载、要另作他用，请先问社工站。',
  subject: '口述史',
  accessibility: {
    text: '全书是可以放大、可以朗读的文字，有目录，能按标题跳转。',
    photos: '照片都有文字说明。',
    undescribed: '有的照片还没有文字说明。',
    sound: '带时间的谈话可以一边听原来的录音，一边看文字。',
  },
} as const;

export const makingEbook = {
  soundFile: '-有声版',
  usage: `用法：
  npm run ebook                              整个档案做成一本电子书（EPUB）
  npm run ebook -- --village 柳湾村          只做一个村
  npm run ebook -- --story 故事网址          只做一篇；多写几次就是选编
  npm run ebook -- --list 文件               照文件里列的做：一行一篇，写网址或题目
  可以再加：
    --sound      把公开的录音也放进去，一边听一边看文字（文件会大很多）
    --out 文件夹 放到您说的文件夹里
`,
  unknownOption: (asked: string) =>
    `看不懂“${asked}”。能用的写法见 npm run ebook -- --help。（ebook-unknown-option）`,
  making: (title: string, stories: number) => `正在做《${title}》，${stories} 篇……\n`,
  packing: '正在装订',
  done: (file: string, size: string) => `做好了，${size}：\n  ${file}\n`,
  next: '用微信发给别人就能看，也可以放进微信读书、苹果手机的“图书”里。\n',
  noLinks:
    '网站的网址还没有填，书里没有“在网上听”的链接。填在“网站设置”的“网站的网址”里，再做一次就有。\n',
  noSound:
    '这几篇没有“公开的录音，文字稿又写了时间”的，书里没有声音。在整理台给文字稿补上时间，再做一次就有。\n',
  photoUnreadable: (where: string, file: string) =>
    `《${where}》的照片 ${file} 打不开，没有放进书里。请在整理台换一张再做。（ebook-photo-unreadable）`,
  soundKind: (where: string, file: string) =>
    `《${where}》的录音 ${file} 不是 MP3 或 M4A，电子书放不了，只放了文字。（ebook-sound-kind）`,
  fileGone: (file: string) =>
    `读不到 ${file}，书没有做成。请看看文件还在不在，再运行一次。（ebook-file-gone）`,
  tooBig:
    '书超过了 4 GB，手机打不开，没有存下。请一个村一个村地做，或者不加 --sound。（ebook-too-big）',
} as const;

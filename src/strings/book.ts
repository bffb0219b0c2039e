/** The printed book and the e-book: what their commands say, and what stands in them. */
export const book = {
  noVillage: (asked: string, known: string) =>
    `没有找到“${asked}”这个村。现在有：${known}。（book-no-village）`,
  noStory: (asked: string) =>
    `没有找到“${asked}”这一篇。请写故事网址里的那一段，比如 /stories/well/ 就写 well。（book-no-story）`,
  notListed: (asked: string) =>
    `“${asked}”是只给有链接的人看的，不能印进书里。（book-story-unlisted）`,
  nothing: '还没有已经公开的故事，没有东西可以印。（book-empty）',
  /** A volume of chosen stories. */
  chosen: '选编',
  /** The chapter of stories whose village may not be named. */
  elsewhere: '其他故事',
} as const;

/** What stands in the printed book besides what people told. */
export const inPrint = {
  sample: '示例',
  sampleNote: '这是示例，人物和村庄都是虚构的。',
  sampleBook: '书里标着“示例”的，人物和村庄都是虚构的。',
  seal: '红色方印：故乡痕记',
  large: '大字版',
  contents: '目录',
  plain: '〔普通话〕',
  photos: '照片',
  events: '故事里的年份',
  album: '老照片',
  year: (day: string) => `${day.slice(0, 4)}年`,
  by: (names: string) => `${names} 口述`,
  // Below a story's title.
  told: (names: string) => `${names}口述`,
  recorded: (day: string) => `${day}采集`,
  aliases: (names: string) => `也叫${names}`,
  // Above what was said.
  said: '录音里说的话',
  recordingNumber: (n: number) => `第 ${n} 段录音`,
  scan: (minutes: number) => `用手机扫一扫，听原来的声音（${minutes} 分钟）`,
  scanLabel: (title: string) => `二维码：扫一扫，听《${title}》的录音`,
  synthesised: '这段声音由电脑合成，不是真人录音。',
  noVoice: '这一段没有声音可听，只看文字。',
  edited: '传播本：在录音原话上稍作整理。',
  verbatim: '档案本：照录音原话，一字未改。',
  clip: (from: string, to: string) => `录音 ${from}—${to}`,
  // Below a photo.
  people: (names: string) => `照片里的人：${names}`,
  unidentified: (who: string) => `还不认识：${who}`,
  credit: (who: string) => `摄影：${who}`,
  undescribed: '还没有说明的照片',
  photoMissing: (caption: string) =>
    caption ? `（照片“${caption}”打不开，没有印上。）` : '（这里有一张照片打不开，没有印上。）',
  before: '从前',
  after: '现在',
  word: (word: string, pronunciation: string, meaning: string) =>
    `${word}${pronunciation && `（${pronunciation}）`}：${meaning}`,
  // At a story's end.
  collected: (names: string) => `${names}采集`,
  compiled: (names: string) => `${names}整理`,
  provided: (names: string) => `${names}提供`,
  dialect: (dialect: string) => `方言：${dialect}`,
  referenceCode: (code: string) => `档号：${code}`,
  // At the end of the book.
  index: '人名地名索引',
  indexPeople: '人名',
  indexPlaces: '地名',
  colophon: '这本书是怎么来的',
  made: '编印',
  madeBy: (station: string) => `${station}采集、整理。`,
  madeOn: (day: string) => `${day}编成。`,
  collectors: (names: string) => `采集：${names}`,
  compilers: (names: string) => `整理：${names}`,
  consents: '口述者的同意',
  consent: (title: string, facts: string) => `《${title}》：${facts}。`,
  agreed: (day: string, how: string, scopes: string) =>
    [day, how && `（${how}）`, '同意公开', scopes].join(''),
  reviewed: (who: string, day: string) => `看过定稿：${who}${day && `，${day}`}`,
  rights: '权利',
  rightsText:
    '书里的故事归讲它的人，照片归照片里的人和拿来照片的人。只能照他们同意的用；要转载、要另作他用，请先问一声社工站。',
  correct: '写错了，或者不想公开了',
  correctText: (days: number) =>
    `请告诉社工站，不用讲为什么，${days} 天内答复。印出来的书收不回来，可是网站和下一次印的书会照您说的改。`,
  noContact: '请到社工站当面说，或托村里的社工捎话。',
  address: (text: string) => `地址：${text}`,
  phone: (text: string) => `电话：${text}`,
  email: (text: string) => `邮箱：${text}`,
  wechat: (text: string) => `微信：${text}`,
  online: (text: string) => `网上也能看、能听：${text}`,
  type: '用思源宋体（Noto Serif SC）排印。',
  // What the command says of what it could not print as it is.
  characterMissing: (where: string, characters: string) =>
    `《${where}》里有字库里没有的字：${characters}。书里印成了“〓”。（book-character-missing）`,
  photoUnreadable: (where: string, file: string) =>
    `《${where}》的照片 ${file} 打不开，没有印上。请在整理台换一张再印。（book-photo-unreadable）`,
  notSet: (reason: string) =>
    `这本书没有排成，是程序的毛病，不是稿子的毛病。请把这句话告诉管网站的人：${reason}（book-not-set）`,
} as const;

/** `npm run book`: what its window says, and what its files are called. */
export const printing = {
  folder: '故乡痕-书',
  largeFile: '-大字版',
  bleedFile: '-印厂版',
  usage: `用法：
  npm run book                              整个档案印成一本书（PDF，A5）
  npm run book -- --village 柳湾村          只印一个村
  npm run book -- --story 故事网址          只印一篇，做成小册子；多写几次就是选编
  npm run book -- --list 文件               照文件里列的印：一行一篇，写网址或题目
  npm run book -- --volumes                 一个村一本，分册印
  可以再加：
    --large      大字版，字号 16 磅，给眼睛花的老人
    --bleed      给印厂的：四边多出 3 毫米，带裁切线
    --out 文件夹 放到您说的文件夹里
`,
  oneChoice:
    '--village、--list、--story 一次只能用一种。请去掉别的，再运行一次。（book-one-choice）',
  volumesAlone: '--volumes 是把整个档案按村分册，不能再选哪个村、哪几篇。（book-volumes-alone）',
  noList: (file: string) => `打不开 ${file}。请看看文件名和文件夹写对了没有。（book-no-list）`,
  emptyList: (file: string) =>
    `${file} 里没有写要印哪几篇。请一行写一篇的网址或题目。（book-list-empty）`,
  unknownOption: (asked: string) =>
    `看不懂“${asked}”。能用的写法见 npm run book -- --help。（book-unknown-option）`,
  noPress:
    '这台电脑上没有能用的排版程序。请在常见的 Windows、macOS 或 Linux 电脑上先运行 npm ci，再印。（book-no-press）',
  noFolder: (folder: string) =>
    `没法往 ${folder} 里写。请用 --out 换一个文件夹。（book-no-folder）`,
  diskFull: (folder: string) =>
    `${folder} 所在的盘满了，书没有存下，原来的书没有动。请腾出地方，或者用 --out 放到别的盘上，再运行一次。（book-disk-full）`,
  reading: '正在读档案',
  photos: '正在准备照片',
  setting: (title: string, stories: number) => `正在排《${title}》，${stories} 篇……\n`,
  volumes: (n: number, total: number) => `第 ${n} 本，共 ${total} 本：`,
  done: (file: string, pages: number, size: string) =>
    `做好了，${pages} 页，${size}：\n  ${file}\n`,
  next: '可以打开看、在站里打印；要送印厂，请加上 --bleed 再做一份。\n',
  nextBleed: '这一份给印厂：成品 A5（148×210 毫米），四边出血 3 毫米，带裁切线，字体都已嵌入。\n',
  noLinks:
    '网站的网址还没有填，书里没有扫码听的二维码。填在“网站设置”的“网站的网址”里，再印一次就有。\n',
} as const;

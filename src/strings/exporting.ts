import { formatBytes } from './words.ts';

/** As people read sizes of sticks. */
function size(bytes: number): string {
  const gigabytes = bytes / 1024 ** 3;
  return gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB` : formatBytes(bytes);
}

/** `npm run export:usb`: what its window says, and what stands on the stick. */
export const exporting = {
  /** The copy's folder. */
  folder: '故乡痕-U盘',
  storiesFolder: '故乡痕-单篇',
  /** Behind a folder's name while it is being made, or put aside. */
  unfinished: '-没做完',
  before: '-以前的',
  frontDoor: '打开看.html',
  leaflet: '怎么看.txt',
  singles: '单篇',

  usage: `用法：
  npm run export:usb                        做一份能拷进 U 盘的网站
  npm run export:usb -- --out 文件夹        放到您说的文件夹里
  npm run export:usb -- --story 故事网址    只要一篇，做成一个文件
  npm run export:usb -- --no-singles        不做单篇，地方能省一半
  npm run export:usb -- --built 文件夹      用已经生成好的网站，不再生成
`,
  pages: '正在整理网页',
  files: '正在拷照片和录音',
  stories: '正在做单篇',
  noSite: (folder: string) =>
    `${folder} 里没有生成好的网站。请去掉 --built，让电脑先生成一遍。（no-site）`,
  isFile: (path: string) =>
    `${path} 是一个文件，不是文件夹。请用 --out 换一个名字。（usb-target-is-file）`,
  notOurs: (folder: string) =>
    `${folder} 里已经有别的东西，没有动它们。请用 --out 换一个还没有的文件夹。（usb-target-taken）`,
  fileTaken: (file: string) =>
    `${file} 已经有了，又不是以前导出的单篇，没有动它。请用 --out 换一个文件夹。（single-target-taken）`,
  noSpace: (needed: number, free: number) =>
    `地方不够：要 ${size(needed)}，只剩 ${size(free)}。请腾出地方，或者用 --out 放到别的盘上；加上 --no-singles 不做单篇，能省一半地方。（usb-no-space）`,
  tooLarge: (file: string) => `${file} 有 4 GB 以上，U 盘多半放不下，没有带上。\n`,
  noStory: (address: string) =>
    `没有找到“${address}”这一篇。请写故事网址里的那一段，比如 /stories/well/ 就写 well。（no-story）`,
  notListed: (address: string) => `“${address}”是只给有链接的人看的，不能导出。（story-unlisted）`,
  done: (folder: string, bytes: number, pages: number, stories: number) =>
    `做好了，${size(bytes)}，网页 ${pages} 张${stories > 0 ? `，单篇 ${stories} 个` : ''}：
  ${folder}
怎么拷进 U 盘：
  1. 插上 U 盘，打开它。
  2. 把上面这个文件夹整个拖进去，等它拷完。
  3. 右下角点“弹出”，再拔 U 盘。
看的时候，双击里面的“打开看.html”。不用上网。
里面只有已经公开的故事；以后有人要撤下哪一篇，拿到 U 盘的人也要请他删掉。
`,
  storyDone: (file: string, bytes: number) =>
    `做好了，${size(bytes)}：
  ${file}
双击就能看，不用上网；可以用微信或邮件发给家里人。
`,
  leafletText: (name: string, day: string, station: string) =>
    `${name}

双击“打开看.html”，就能看故事、看照片、听录音，也能查找，不用上网。
“单篇”里每个故事是一个文件，可以单独发给家里人，也可以打印。
请整个文件夹一起拷，不要只拷其中一个文件。

这一份是 ${day} 做的，只有那一天已经公开的故事。${station && `\n${station}`}
`.replaceAll('\n', '\r\n'),

  /** What pages say of a network, which a copy does not need. */
  dataUse: /[，；](?:全部)?听完约用 ?[\d.]+ ?[KMG]B ?流量/g,
  /** In a single story. */
  tooMuchSound: (bytes: number) =>
    `这段录音有 ${size(bytes)}，太大了，没有放进这个文件。文字都在下面。`,
  from: (name: string) => `这一篇来自“${name}”。`,
  copiedOn: (day: string) => `${day}存下来的。`,
  online: '在网上看这一篇',

  /** At the end of a full text in a feed. */
  onSite: '到网站上看这一篇：点一个时间，就能听那里的原声。',
  villageFeed: (village: string) => `${village}新添的故事、录音和老照片。`,
} as const;

/** 订阅: the page about feeds. */
export const subscribing = {
  title: '订阅',
  way: '在外地也能听：订阅',
  intro: '人在外地，也能跟着听、跟着看：新添了故事，手机自己会告诉您。不用注册，不要钱。',
  listenTitle: '用手机听',
  listenText:
    '苹果手机自带“播客”，安卓手机可以用小宇宙、AntennaPod 这样的收听软件。在软件里找“用网址添加”或“通过 RSS 添加”，长按下面这一行，复制进去。以后每有新录音，软件里就多一集，可以先存下来，路上听。',
  inApple: '苹果手机：用“播客”打开',
  readTitle: '用阅读软件看',
  readText:
    '用 Feedly、Inoreader、NetNewsWire 这样的阅读软件，添加下面这一行，新故事的全文就会送到。',
  villagesTitle: '只看自己村的',
  villagesText: '点一个村，把打开的网址加到阅读软件里；也可以把各村的一次都加上。',
  villagesLink: '各村一起（OPML）',
  atom: (address: string) => `您的软件如果只认 Atom，用这个：${address}`,
  notYet: '网站放到网上以后，这里会有订阅的地址。现在先收藏网页，常回来看看。',
  podcastOf: (name: string) => `${name}（录音）`,
} as const;

/** 资料开放: `/data/`, its page, and the words in its files. */
export const openData = {
  title: '资料开放',
  promise: '版本 1 里的文件和栏目只增加，不改名，不改意思，不拿走；要改意思的，另开版本 2。',
  rights: (owners: string) =>
    `${owners}这里只有讲述的人同意公开的内容；他们随时可以撤回，撤回以后请您也删去。`,
  agreed: (scopes: string) => `这一件同意公开的有：${scopes}。`,
  noUrl: '网站的网址还没有填，所以没有 IIIF 清单：它里面的编号都要写完整的网址。',
  writing: '正在整理开放的资料',

  facts: {
    kind: '类别',
    providers: '提供者',
    note: '说明',
    when: '时间',
    place: '地点',
    people: '人物',
    unidentified: '还不认识',
    credit: '摄影',
    use: '使用说明',
    address: '网址',
    rights: '权利',
  },
  sections: { summary: '介绍', body: '正文' },
  lasts: (clock: string) => `时长 ${clock}`,
  photoHere: (caption: string) => `（照片${caption && `：${caption}`}）`,
  clipHere: (recording: number, from: string, to: string, caption: string) =>
    `（听第 ${recording} 段录音 ${from}—${to}${caption && `：${caption}`}）`,
  plainText: '纯文字',

  /** What each kind of file is called, and what it is good for. */
  files: {
    folder: { title: '资料页', description: '这一件有哪些文件，一行一个，点开就能看、能存。' },
    text: {
      title: '纯文字',
      description: '题目、口述者、正文和带时间的文字稿，用记事本就能打开。',
    },
    captions: {
      title: '录音字幕（WebVTT）',
      description: '每句话在录音的几分几秒，播放软件和字幕软件都认得。',
    },
    jsonLd: {
      title: '著录（JSON-LD）',
      description: '用 schema.org 的词写的著录，给搜索引擎和做数据的人。',
    },
    dublinCore: {
      title: '著录（都柏林核心）',
      description: '图书馆和档案馆通用的著录格式，可以导入他们的系统。',
    },
    manifest: {
      title: 'IIIF 清单',
      description: '照片、录音和文字稿对在一起，任何 IIIF 阅读器都能打开来看来听。',
    },
    collection: {
      title: 'IIIF 总目',
      description: '所有 IIIF 清单的目录，阅读器打开它就看到整个档案。',
    },
  },

  /** The page `/data/`. */
  intro:
    '这里的故事、录音、照片和目录，都可以整份拿走，用别的办法看、存、研究。网站有一天打不开了，这些东西在别处还在。',
  forWhom: {
    title: '给谁用',
    lines: [
      ['档案馆、图书馆', '接收目录和移交清单，把著录导入自己的系统，长期保存。'],
      ['学校', '上乡土课、做校本教材，拿文字和照片给孩子们看、听、读。'],
      ['研究者', '研究村史、方言、口述史，按时间查原话，引用到哪一句。'],
      ['村里人', '存一份自己家的，留给后人。'],
    ],
  },
  use: {
    title: '能怎么用',
    lines: [
      '自己看、自己存、课堂上用、做研究，都可以，请写明是谁讲的、从哪里来的。',
      '要印成书、放到别的网站、拿去卖，或者改动别人的话，请先问社工站，社工站去问讲述的人。',
      '用了化名的，请不要去查、去猜真名；没有公开的，请不要打听。',
      '有人撤回了同意，网站上就撤下来；您手里的那一份，也请删掉。',
    ],
  },
  what: '里面有什么',
  groups: {
    archive: '整个档案，一样一份',
    story: '每一篇故事',
    recording: '每一段有文字稿的录音',
    album: '每一本相册',
  },
  example: (title: string) => `比如《${title}》的资料文件`,
  everyStory: '每篇故事的最下面，都有“这一篇的资料文件”，点开就是那一篇的全部文件。',
  version: '会不会变',
  versionText: (day: string) =>
    `网址里的 v1 是版本。${day}更新。存下来的网址一直能用，除非那一篇撤下了。`,
  machines: '给做程序的人',
  machinesText: '从这个文件读起：版本、日期、权利、件数，每一种文件在哪里，每一件在哪个文件夹。',
  machinesOpen:
    '文字一律是 UTF-8。别的网站的网页可以直接读这里的文件、照片和录音（CORS 已经打开）；请不要一下子来取太多。',
  pattern: (pattern: string) => pattern.replace('{address}', '网址').replace('{number}', '第几段'),
  ofStory: '这一篇的资料文件',

  folder: (title: string) => `《${title}》的资料文件`,
  back: (title: string) => `回到《${title}》`,
  aboutAll: '这些资料怎么用',
} as const;

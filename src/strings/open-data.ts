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

  folder: (title: string) => `《${title}》的资料文件`,
  back: (title: string) => `回到《${title}》`,
  aboutAll: '这些资料怎么用',
} as const;

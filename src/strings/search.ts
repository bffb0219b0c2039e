/**
 * What the search's script says by itself: it carries these words along and no others. What `status`
 * reads out is the heading's sentence.
 */
export const searchScript = {
  title: '查找结果',
  found: (entries: number, places: number) =>
    places > 0 ? `找到 ${entries} 篇，共 ${places} 处` : `找到 ${entries} 篇`,
  searching: '正在找……',
  none: (query: string) => `没有找到“${query}”。`,
  noneLeft: '这样缩小范围，一篇也不剩了。',
  noWords: '这里面没有可以找的字。写一个名字、一个村名，或记得的一句话。',
  cut: (most: number) => `写得太长了，只用前 ${most} 个字来找。`,
  offline: '网络断了，现在找不了。网络一通，会自己再找一次。',
  slow: '等了很久还没有回音，可能是网络太慢。',
  broken: '查找用的目录没有取全，现在找不了。可以到下面按名字和题目找。',
  brokenHere: '查找用的目录没有取全，现在找不了。请过一会儿再试。',
  noIndex: '预览时不能查找。请用 npm start 打开网站。',
  again: '再试一次',
  close: '收起',
  all: '看全部结果',
  // In the box on a page, where nothing was found.
  tryThere: '换个办法再找',
  more: (n: number) => `再显示 ${n} 篇`,
  morePlaces: (n: number) => `再显示 ${n} 处`,
  moreOf: (n: number, title: string) => `${title}：再显示 ${n} 处`,
  years: (from: number, to: number) => (from === to ? `${from}年` : `${from}—${to}年`),
  sample: '示例',
  sound: '有录音',
  passages: {
    title: '题目',
    name: '名字',
    fact: '介绍',
    summary: '简介',
    event: '大事',
    body: '正文',
    caption: '照片说明',
    chapter: '小标题',
    turn: '原话',
  },
  any: '不限',
  choice: (name: string, entries: number) => `${name}（${entries}）`,
  decade: (year: number) => `${year}年代`,
  narrowed: (filters: number) => (filters > 0 ? `（已选 ${filters} 项）` : ''),
} as const;

/** The search page, and the box on every page. */
export const search = {
  title: '查找',
  label: '找人、找村、找一句话',
  button: '查找',
  hint: '写一个名字、一个村名，或记得的一句话。',
  again: searchScript.again,
  // The choices that narrow the results.
  narrow: '缩小范围',
  village: '村庄',
  kind: '类别',
  decade: '年代',
  narrator: '口述者',
  sound: '有录音',
  photos: '有老照片',
  sort: '排列',
  sorts: { best: '最相关的在前', oldest: '年代从早到晚', newest: '年代从晚到早' },
  clear: '全部取消',
  // What was looked for on this phone.
  recent: '最近找过',
  recentNote: '只记在这部手机上。',
  forget: '忘掉这些',
  // Where nothing was found.
  try: '可以这样再试：',
  tries: ['少写一个字', '只写名字，或只写村名', '换一个同音的字', '按拼音到下面的名单里找'],
  ask: '还是没有？问问社工站：',
  askThere: '还是没有？请到社工站当面问，或托村里的社工捎话。',
  // What the exact results are followed by.
  perhaps: '您是不是找……',
  // The list by pinyin, which needs no script.
  names: '名字和题目',
  namesIntro: '照拼音的头一个字母排。',
  otherNames: '其他',
  letters: '拼音字母',
  namesOf: (letter: string) => `名字和题目：${letter}`,
  allNames: '回到全部字母',
  people: '人物',
  villages: '村庄',
  albums: '老照片',
  words: '方言词',
  noNames: '这里还没有可以找的。',
} as const;

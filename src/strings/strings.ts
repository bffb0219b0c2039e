import { player } from './player.ts';
import { search } from './search.ts';
import { viewerStrings } from './viewer.ts';

/**
 * Every sentence a reader sees that is not content. Plain and warm; no jargon; no English.
 *
 * For translators: each group says where it appears. Functions take what they name; `n` is a whole
 * number. Full-width punctuation; numbers stand without spaces around them.
 */
export const strings = {
  // Top and bottom of every page.
  shell: {
    skip: '跳到正文',
    nav: '主要栏目',
    stories: '故事',
    villages: '村庄',
    albums: '老照片',
    timeline: '年表',
    search: '查找',
    people: '人物',
    topics: '话题',
    glossary: '方言词',
    about: '关于我们',
    takePart: '怎样参加',
    takedown: '更正与撤下',
    footerNav: '更多',
    contact: '联系我们',
    address: '地址',
    phone: '电话',
    email: '邮箱',
    noContact: '请到社工站当面说，或托村里的社工捎话。',
    rights: '故事和照片归口述者和提供者所有，转载请先问一声社工站。',
  },
  // The home page; it also has to look inviting while the archive is empty.
  home: {
    listen: (minutes: number) => `听一听（${minutes} 分钟）`,
    read: '读这篇故事',
    villages: '村庄',
    all: (n: number) => `全部 ${n} 篇`,
    photos: '老照片',
    allPhotos: (n: number) => `全部 ${n} 张`,
    emptyTitle: '第一个故事，等您来讲',
    emptyText:
      '这里要收下村里的老故事、老照片和老人说话的声音。谁家有老人愿意讲，谁家有老相册，都可以告诉社工站，社工会上门来听、来记。',
    emptyAction: '怎样参加',
    emptyAbout: '我们是谁',
  },
  // Lists of stories.
  lists: {
    storiesTitle: '故事',
    storiesDescription: '村史和生命故事，有文字，有老照片，有老人自己的声音。',
    byKind: '按类别',
    byVillage: '按村庄',
    byPeriod: '按年代',
    decade: (year: number) => `${year}年代`,
    noPeriod: '没有写年代',
    noVillage: '没有写村庄',
    storyCount: (n: number) => `${n} 篇`,
    photoCount: (n: number) => `${n} 张`,
    recordingLength: (minutes: number) => `录音 ${minutes} 分钟`,
    empty: '这里还没有故事。',
    emptyVillages: '还没有写进来的村庄。',
    emptyAlbums: '还没有老照片。谁家有老相册，社工站可以帮忙扫描，扫完原样送还。',
    emptyPeople: '还没有人物。',
    emptyTimeline: '故事里说到的、有年份的事，会一件一件排在这里。',
    emptyGlossary: '还没有方言词。',
    emptyTopics: '还没有话题。',
    tombstones: '封存的故事',
    tombstone: (kind: string, title: string, year?: string) =>
      year ? `${kind}《${title}》，封存至 ${year} 年` : `${kind}《${title}》，封存中`,
  },
  viewer: viewerStrings,
  // One story.
  story: {
    sample: '示例',
    sampleNote: '这是示例，人物和村庄都是虚构的。',
    narrators: '口述',
    interviewers: '采集',
    compilers: '整理',
    village: '村庄',
    period: '讲的是',
    recorded: '采集时间',
    dialect: '方言',
    topics: '话题',
    referenceCode: '档号',
    birthYear: (year: number) => `${year}年生`,
    photos: '照片',
    // Of a photo that nobody has described yet; read out.
    undescribed: '还没有说明的照片',
    words: '文中的方言词',
    recordings: '录音',
    recordingNumber: (n: number) => `第 ${n} 段录音`,
    synthesised: '这段声音由电脑合成，不是真人录音。',
    transcript: '文字稿',
    edited: '传播本：在录音原话上稍作整理。',
    verbatim: '档案本：照录音原话，一字未改。',
    noVoice: '这一段没有声音可听，只看文字。',
    download: '打开录音文件',
    events: '故事里的年份',
    consent: (date: string) => `口述者已同意公开（${date}）。`,
    reviewed: (who: string, date?: string) =>
      date ? `看过定稿：${who}，${date}。` : `看过定稿：${who}。`,
    correct: '更正或撤下',
    sameVillage: '同村的故事',
    samePeriod: '同年代的故事',
    chapters: (n: number) => `分 ${n} 节，点开看目录`,
    provenance: '这篇是怎么来的',
    tapTimes: '点一个时间，就从那里听起。',
    clip: (from: string, to: string) => `听这一段（${from}—${to}）`,
    unidentified: (who: string) => `还不认识：${who}`,
    people: (names: string) => `照片里的人：${names}`,
    credit: (who: string) => `摄影：${who}`,
    unreadableTurn: '（此处没有文字）',
  },
  player,
  village: {
    history: '村史',
    stories: '故事',
    albums: '老照片',
    aliases: '也叫',
    place: '在哪里',
    people: '讲故事的人',
    empty: '这个村还没有故事。谁家有老人愿意讲，请告诉社工站。',
    none: '等人来讲',
    others: '看别的村',
  },
  person: {
    stories: '讲过的故事',
    collected: '采集、整理的故事',
    albums: '老照片里',
    born: '出生',
    village: '村庄',
  },
  // One album, and the wall of all albums' photos.
  album: {
    wall: '照片墙',
    wallIntro: '点一张，看它是哪一年、在哪里、照片里是谁。',
    photo: (n: number) => `第 ${n} 张照片`,
    providers: '提供',
    help: '认识照片里的人吗？请告诉社工站。',
  },
  timeline: { title: '年表', intro: '故事里说到的事，按年份排下来。老人记得的年份，难免有出入。' },
  glossary: {
    title: '方言词',
    intro: '老人们平日说的话，照着说的写下来。',
    example: '例句',
    pronunciation: '读作',
  },
  topics: { title: '话题' },
  // 随便听听: everything with sound, in an order of its own every time.
  listen: {
    title: '随便听听',
    intro: '不知道听什么，就从这里挑一篇。',
    again: '换一换',
    empty: '还没有录音。',
  },
  search,
  // What search engines, link cards and feed readers show of a page that says nothing itself.
  sharing: {
    home: '首页',
    seal: '红色方印：故乡痕记',
    site: (tagline: string, station: string) =>
      `${tagline}：看得见，听得到，找得着。${station && `${station}采集整理。`}`,
    story: (kind: string, narrators: string, village = '') =>
      `${village}${kind}${narrators && `，${narrators}口述`}。`,
    album: (providers: string, village = '') =>
      `${village}老照片${providers && `，${providers}提供`}。`,
    village: (name: string) => `${name}的村史、生命故事和老照片。`,
    person: (name: string, village = '', about = '') =>
      `${name}${village && `，${village}`}。${about}`,
    villages: '写进来的村庄，一村一页：村史、故事和老照片。',
    albums: '乡亲们拿来的老照片：哪一年，在哪里，照片里是谁。',
    people: '讲故事的人，和去听、去记的人。',
    topics: '故事里说到的事，按话题排在一起。',
    search: '写一个名字、一个村名，或记得的一句话，找到说它的那一处。',
  },
  notFound: {
    title: '没有这一页',
    text: '网址可能写错了，也可能这一页已经撤下。',
    home: '回到首页',
    search: '去查找',
  },
} as const;

import { wholeMinutes } from './words.ts';

/** Titles of columns that no field of the archive's own has: what is derived, counted or linked. */
export const columns = {
  id: '编号（英文）',
  page: '网址',
  folder: '资料文件的网址',
  periodFrom: '从哪一年讲起',
  periodTo: '讲到哪一年',
  recordedOn: '采集日期',
  recordingCount: '录音段数',
  photoCount: '照片张数',
  seconds: '时长（秒）',
  entry: '所属（编号）',
  entryKind: '所属类别',
  entryTitle: '所属题名',
  order: '第几',
  format: '文件格式',
  bytes: '文件大小（字节）',
  sound: '录音网址',
  image: '照片网址',
  width: '宽（像素）',
  height: '高（像素）',
  silenced: '有静音处',
  text: '文字稿本',
  turns: '文字稿段数',
  name: '姓名',
  when: '什么时候',
  what: '什么事',
  yes: '是',
  and: '；',
  ofEvent: (when: string, what: string) => `${when}：${what}`,
} as const;

/** What each file is called and good for, where they are listed: `[title, description]`. */
export const files = {
  archive: ['全部目录（JSON）', '故事、录音、照片、相册、人物、村庄、方言词，一件一条，给程序读。'],
  schema: ['目录的格式说明（JSON Schema）', '每一栏叫什么、是什么，程序可以拿它核对目录。'],
  package: ['各表的栏目说明（Data Package）', '各表的中文栏目，对应目录里的哪一个英文名。'],
  transferXlsx: [
    '移交清单（Excel、WPS 表格）',
    '向档案馆移交用：一件一行，照《档案著录规则》的栏目，前面一张可以签字盖章。',
  ],
  transferCsv: ['移交清单（CSV）', '和上面的一样，给只认 CSV 的档案系统。'],
  tables: {
    stories: ['故事表（CSV）', '一篇一行，用 Excel、WPS 表格打开。'],
    recordings: ['录音表（CSV）', '一段一行：哪天、在哪里录的，多长，录音在哪里。'],
    photos: ['照片表（CSV）', '一张一行：哪年、在哪里、照片里是谁、谁提供的。'],
    albums: ['相册表（CSV）', '一本一行。'],
    people: ['人物表（CSV）', '愿意写上名字的人，一人一行。'],
    villages: ['村庄表（CSV）', '一村一行。'],
    words: ['方言词表（CSV）', '一词一行：读音、意思、例句。'],
  },
} as const;

/** What else there is of the whole archive, outside `/data/v1/`. */
export const besides = {
  findingAid: [
    '全宗指南（网页）',
    '收着什么，怎么来的，怎么编排，怎样查阅，附全部目录；可以打印。',
  ],
  sitemap: ['网站地图', '每一页的网址，给搜索引擎。'],
} as const;

/** The tables' own names, as their package lists them. */
export const tableTitles = {
  stories: '故事',
  recordings: '录音',
  photos: '照片',
  albums: '相册',
  people: '人物',
  villages: '村庄',
  words: '方言词',
} as const;

/** Where a text is longer than a cell may be. */
export const cutShort = '……（太长，全文见网页）';

/** 移交清单: in the archives' own terms, DA/T 18—2022 and DA/T 59—2017. */
export const transfer = {
  sheet: '移交清单',
  notesSheet: '移交说明',
  heading: (station: string) => `${station || '（移交单位）'}口述史料移交清单`,
  levels: { file: '文件级', group: '案卷级' },
  carriers: {
    text: '文字',
    sound: '录音',
    photo: '照片',
    album: '照片（组）',
    untold: '口述（文字不公开）',
  },
  genres: { text: '口述文字稿', sound: '口述录音', photo: '照片', album: '相册' },
  open: '开放',
  mandarin: '汉语',
  dialect: (name: string) => `汉语（${name}）`,
  quantities: {
    text: (turns: number) => (turns > 0 ? `文字稿 1 篇，录音文字 ${turns} 段` : '文字稿 1 篇'),
    sound: '录音 1 段',
    photo: '照片 1 张',
    album: (photos: number) => `照片 ${photos} 张`,
  },
  told: (names: string) => `${names}口述`,
  collected: (names: string) => `${names}采集`,
  collectedAndCompiled: (names: string) => `${names}采集、整理`,
  compiled: (names: string) => `${names}整理`,
  provided: (names: string) => `${names}提供`,
  taken: (name: string) => `${name}摄`,
  recordingOf: (title: string, order: number) => `${title}：录音（${order}）`,
  photoOf: (title: string, order: number) => `${title}：照片（${order}）`,
  agreed: (scopes: string) => `同意公开：${scopes}`,
  reviewed: (name: string) => `看稿人：${name}`,
  remarks: {
    sample: '示例：虚构的样例，不是真人真事，不宜移交',
    synthesised: '电脑合成的声音',
    silenced: '不公开的几处已变成静音，这里的大小和格式是公开的那一份',
    unidentified: (who: string) => `待认：${who}`,
    rights: (text: string) => `使用要求：${text}`,
    source: (text: string) => `来源：${text}`,
  },
  columns: {
    number: ['序号', ''],
    fonds: ['全宗号', 'DA/T 13 全宗号；网站设置里的字母，正式全宗号由档案馆给'],
    code: [
      '档号',
      'DA/T 18 标识·档号；全宗号-类别-年度-件号，-L 录音，-P 照片；一件一号，不重复使用',
    ],
    level: ['著录层级', 'DA/T 18 标识·著录层级；相册为案卷级，其余为文件级'],
    parent: ['所属档号', '录音、照片属于哪一篇故事、哪一本相册'],
    category: ['类别', '村史、生命故事、老照片'],
    carrier: ['载体类型', 'DA/T 18 载体形态；文字、录音、照片'],
    title: ['题名', 'DA/T 18 标识·题名'],
    responsible: ['责任者', 'DA/T 18 背景·责任者；口述者、采集者、整理者并列。用化名的，照化名'],
    narrators: ['口述者', 'DA/T 59 口述者'],
    interviewers: ['采集者', 'DA/T 59 采集者'],
    compilers: ['整理者', '把录音整理成文字的人'],
    station: ['采集单位', 'DA/T 59 采集单位'],
    day: ['日期', 'DA/T 18 标识·日期；知道年月日的写 8 位数字，不全的照所知写'],
    place: ['采集地点', 'DA/T 59 采集地点；照片为拍摄地点'],
    draft: ['稿本', 'DA/T 18 稿本；传播本为整理稿，档案本为录音原话'],
    genre: ['文种', 'DA/T 18 文种'],
    language: ['语言', 'DA/T 18 语言或文字'],
    extent: ['数量', 'DA/T 18 载体形态·数量及单位'],
    duration: ['时长', 'DA/T 59 时长；时:分:秒'],
    pixels: ['像素', '照片原图，宽×高'],
    format: ['文件格式', 'DA/T 18 计算机文件格式'],
    bytes: ['文件大小（字节）', 'DA/T 18 计算机文件大小；录音有'],
    secrecy: ['密级', 'DA/T 18 密级；有则必著，没有定密的空着'],
    retention: ['保管期限', 'DA/T 18 保管期限；由移交双方商定后填'],
    openness: ['开放标识', 'DA/T 18 开放标识；都是经本人或家人同意、已在网站公开的'],
    consent: ['授权情况', 'DA/T 59 权限；口述者或提供者同意公开哪几项、什么方式、哪一天'],
    people: ['人名', 'DA/T 18 人名；照片里的人，从左到右'],
    village: ['村庄', '故事发生在哪个村'],
    period: ['内容所涉年代', '讲的是哪些年，不是采集的年份'],
    topics: ['主题词', 'DA/T 18 主题词或关键词；自由词'],
    summary: ['内容提要', 'DA/T 18 范围和提要'],
    note: ['附注', 'DA/T 18 附注'],
    link: ['网上位置', '网页或文件的地址'],
  },
  notes: {
    blank: '________________',
    labels: {
      from: '移交单位',
      to: '接收单位',
      fonds: '全宗号',
      entries: '故事与相册',
      things: '清单行数（件）',
      sound: '录音',
      photos: '照片',
      bytes: '录音数据量',
      range: '档号起止',
      made: '制表日期',
      giver: '移交人（签字、日期）',
      taker: '接收人（签字、日期）',
      seal: '单位盖章',
    },
    entries: (stories: number, albums: number) => `故事 ${stories} 篇，相册 ${albums} 本`,
    sound: (count: number, length: string) => `${count} 段，共 ${length}`,
    photos: (count: number) => `${count} 张`,
    explained: '说明',
    explanations: [
      '一行为一件：一篇文字稿、一段录音、一张照片，各有自己的档号；相册另占一行，为案卷级。',
      '这里只有已经公开的。封存的、没到公开日期的、撤回的、仅凭链接的，都不在内，移交要另行商定。',
      '不愿公开真名的，写的是化名；不同意公开村名的，村庄空着。真名和知情同意书不在此表，要不要移交、怎么移交，先看同意书，再由双方商定。',
      '录音、照片以原始文件为准，随数据包（BagIt）移交；此表不能代替数据包里的校验值。',
      '密级、保管期限空着，由移交双方商定后填写。',
    ],
    columnsHead: ['栏目', '依据与写法'],
    samples: (n: number) => `其中 ${n} 行是示例（虚构），移交前请先删掉示例。`,
  },
} as const;

/** `1 小时 5 分钟`. */
export function lengthOf(seconds: number): string {
  if (seconds <= 0) return '0 分钟';
  const minutes = wholeMinutes(seconds);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} 小时`, rest > 0 && `${rest} 分钟`].filter(Boolean).join(' ');
}

/** 全宗指南, by DA/T 14—2012: its name, origin, contents, and what to know when looking things up. */
export const findingAid = {
  title: '全宗指南',
  description: (site: string) => `${site}收着什么，怎么来的，怎么编排，怎样查阅；附全部目录。`,
  name: (parts: { fonds: string | null; creator: string; years: string }) =>
    [parts.fonds, `${parts.creator}全宗指南`, parts.years].filter(Boolean).join(' '),
  years: ({ from, to }: { from: string; to: string }) => (from === to ? from : `${from}—${to}`),
  identity: '概况',
  labels: {
    fonds: '全宗号',
    creator: '全宗构成者',
    collected: '采集起止',
    told: '内容所涉年代',
    entries: '数量',
    sound: '录音',
    photos: '照片',
    villages: '涉及村庄',
  },
  noFonds: '还没有编',
  entries: (stories: number, albums: number) => `故事 ${stories} 篇，相册 ${albums} 本`,
  sound: (count: number, length: string) => `${count} 段，共 ${length}`,
  photos: (count: number) => `${count} 张`,
  span: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
  samples: (n: number) => `其中 ${n} 件标着“示例”，是编写的，不是真人真事。`,
  origin: '来源',
  originText: [
    '这些档案是社工站的社工在本地各村采集来的：上门听老人讲，录音，翻拍家里的老照片。口述者、采集者、整理者，逐篇写明。',
    '录音是根本，文字是录音的忠实记录。文字有两份：档案本照录音逐字记下，存起来不改；传播本为了读着顺稍作整理，添改的字放在〔　〕里。网站上给读者看的，有传播本的是传播本，没有的是档案本。定稿以前念给口述者本人或家人听，谁听过、看过，也逐篇写明。',
  ],
  station: '社工站的情况，见“关于我们”',
  arrangement: '编排',
  arrangementText: [
    '分村史、生命故事、老照片三类，类内按档号排列。',
    '档号写作“全宗号-类别-年度-件号”：KS 是口述，ZP 是照片；后面带 -L 的是录音，带 -P 的是照片。一件一号，定了不改，撤下的号也不再用。',
  ],
  access: '查阅须知',
  accessText: [
    '列在这里的，都经口述者、提供者本人或家人同意公开。文字、声音、照片、真名、村名分项征求同意：没有同意的部分不出现，不愿用真名的用化名。',
    '原始文件、档案本和知情同意书存在社工站，不在网上。需要查阅的，请与社工站联系。',
    '引用请写明题名、口述者、档号和网址。故事和照片归口述者和提供者所有，转载请先问一声社工站。',
  ],
  sealed: '封存、经同意列出题名的',
  downloadXlsx: '移交清单（Excel、WPS 表格）',
  downloadData: '全部资料',
  series: { 'village-history': '村史', 'life-story': '生命故事', album: '老照片' },
  count: (n: number) => `${n} 件`,
  directory: '目录',
  continued: (page: number) => `目录（第 ${page} 页）`,
  first: '全宗指南的开头',
  noCode: '未编档号',
  soundOf: (count: number, length: string) => `录音 ${count} 段，${length}`,
  photosOf: (count: number) => `照片 ${count} 张`,
  none: '还没有公开的故事和照片。',
} as const;

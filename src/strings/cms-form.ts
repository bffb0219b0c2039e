/** What the form in the editor says beyond the model's own labels and help. */
export const formStrings = {
  collections: {
    stories: { label: '生命故事', one: '生命故事', about: '一位老人讲自己的一辈子。' },
    histories: { label: '村史', one: '村史', about: '一个村的来历和变迁。' },
    albums: { label: '老照片', one: '相册', about: '一家人拿来的照片，一起扫描，一张一张写说明。' },
    villages: { label: '村庄', one: '村庄', about: '先有村庄，故事才能归到村里。' },
    people: { label: '人物', one: '人物', about: '口述者、采集者，照片里的人。不记电话和住址。' },
    glossary: { label: '方言词', one: '方言词', about: '老人说的土话，照原样记下来。' },
    settings: { label: '网站设置', one: '网站设置', about: '网站的名称、联系方式和备案号。' },
  },
  filters: {
    draft: '草稿',
    sample: '示例',
    sealed: '封存',
    unlisted: '仅凭链接',
    withdrawn: '已撤回同意',
    pseudonym: '用化名',
  },
  marks: { draft: '（草稿）', sample: '（示例）' },
  /** Decap fills in what stands in braces. */
  commits: {
    create: '新建{{collection}}：{{slug}}',
    update: '修改{{collection}}：{{slug}}',
    delete: '删除{{collection}}：{{slug}}',
    uploadMedia: '上传：{{path}}',
    deleteMedia: '删除文件：{{path}}',
  },
} as const;

/** What is wrong with the settings of the server that keeps the archive. */
export const backendSettingsErrors = {
  'backend-unknown': (found: string, known: readonly string[]) =>
    `ARCHIVE_BACKEND 写成了“${found}”。只能是 ${known.join('、')} 里的一个。`,
  'repository-missing': () =>
    '没有写明稿件放在哪个仓库。请设置 ARCHIVE_REPOSITORY，比如 zhan/guxianghen。',
  'repository-form': (found: string) =>
    `ARCHIVE_REPOSITORY 写成了“${found}”。要写成“用户名/仓库名”，比如 zhan/guxianghen。`,
  'server-url-missing': () =>
    '没有写明服务器的网址。请设置 ARCHIVE_SERVER_URL，比如 https://git.example.cn。',
  'app-id-missing': () =>
    '没有写明登录应用的编号。请在服务器上登记一个 OAuth 应用（不要勾选“机密”），把它的编号写进 ARCHIVE_OAUTH_APP_ID。',
  'oauth-url-missing': () =>
    'GitHub 要经过一台登录服务器。请把它的网址写进 ARCHIVE_OAUTH_URL，比如 https://login.example.cn。',
  'url-form': (found: string) =>
    `网址“${found}”不对。要写成 https://git.example.cn 这样；除了本机，都要用 https。`,
} as const;

/** A file whose fields can't be read: it is shown in the list, and nothing is written over it. */
export const brokenFile = {
  label: (line: number, found?: string) => `（打不开：第 ${line} 行${found ? `，${found}` : ''}）`,
  unwritable: '正文里有写不进文件的换行。您的修改没有写进去，原来的文件没有动。',
  notFields: '信息栏要写成“名称: 内容”',
  refusal: (label: string) =>
    `这个文件的信息栏有错${label}，先请维护人员改好再编辑。您的修改没有写进去，原来的文件没有动。`,
} as const;

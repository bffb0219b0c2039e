/** What the editor's page says of the server that keeps the archive. */
export const SERVER_WORDS = {
  comingIn: '正在进入……',
  logOut: (name: string) => `退出（${name}）`,
  noAccess: (why: string) =>
    `没有进去：账户看不到这个档案，或者服务器没有答应。请把这句话告诉维护者：${why}`,
  withheld:
    '有一个文件太大，存档案的服务器没有给全。为了不弄坏它，没有打开，也没有存。请把这句话告诉维护者。（forgejo-blob-withheld）',
  cutOff:
    '档案里的文件太多，存档案的服务器没有列全。为了不漏掉，没有打开。请把这句话告诉维护者。（forgejo-tree-cut-off）',
  empty: (name: string) =>
    `“${name}”是空的，里面什么也没有，这一次没有存。请先别关这一页，重新选一次这个文件。`,
  tooLarge: (name: string, megabytes: number) =>
    `“${name}”太大了，存档案的服务器一个文件最多 ${megabytes} MB，这一次没有存。请先别关这一页，把它缩小或剪短，再选一次。`,
} as const;

/**
 * The page in place of the editor when the server would lose work. The first half is for whoever
 * wanted to write a story, the second for whoever looks after the server.
 */
export const REFUSAL_WORDS = {
  title: '现在还不能进来：存档案的服务器要先调一下',
  editor: '请把这一页拍下来，发给维护网站的人。调好以后，您再打开这一页就行。',
  safe: '档案都在，什么也没有动。现在进来写，录音和照片可能会丢，所以先不让进。',
  again: '再试一次',
  keeper: '给维护网站的人',
  server: (address: string) => `服务器：${address}（Forgejo）`,
  low: {
    DEFAULT_MAX_BLOB_SIZE: (now: string) =>
      `DEFAULT_MAX_BLOB_SIZE 现在是 ${now} 字节。比这大的文件，服务器不报错，只给一个空的；下一次存草稿就会把录音存成 0 字节。`,
    DEFAULT_GIT_TREES_PER_PAGE: (now: string) =>
      `DEFAULT_GIT_TREES_PER_PAGE 现在是 ${now}。文件比这多的时候，后面的故事在这里看不见。`,
  },
  write: '请在服务器的 app.ini 里写上（已经有 [api] 一节的，写进那一节）：',
  restart: '存好以后重新启动 Forgejo，再打开这一页。',
  unsaid: {
    settings: {
      asked: () =>
        '服务器没有说它的限制是多少（GET /api/v1/settings/api）。不知道限制，就不能保证录音存得完整。',
      advice:
        '请看看前面的代理是不是挡住了这个地址，跨域（[cors]）是不是开了，Forgejo 是不是太旧；不是 Forgejo 的服务器不能用这种方式。',
    },
    branch: {
      asked: (branch: string) => `仓库里没有找到名叫 ${branch} 的分支，或者没有权限看它。`,
      advice: '请先把档案推到这个分支上，或者用 ARCHIVE_BRANCH 写上真正的分支名，再生成一次网站。',
    },
    tree: {
      asked: () => '服务器没有把档案的文件列完整（GET …/git/trees/…），不知道一共有多少。',
      advice: '请看看前面的代理是不是截断了大的回答，Forgejo 是不是太旧。',
    },
  },
} as const;

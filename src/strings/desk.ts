/**
 * Why the desk refuses: what happened, then what to do. The key is the stable id that the editor's
 * page and the tests go by. For translators: nothing here may promise that something was kept
 * unless it was.
 */
export const deskRefusals = {
  'git-missing': [503, () => '这台电脑上没有找到 git。请先安装 git（2.38 或更新），再重新启动。'],
  'git-old': [
    503,
    (found: string) => `这台电脑上的 git 是 ${found}，太旧了。请升级到 2.38 或更新，再重新启动。`,
  ],
  'no-repository': [
    503,
    () =>
      '资料文件夹还没有放进 git 仓库，没有地方存稿子。请维护网站的人在这里运行一次 git init，再重新启动。',
  ],
  'bare-repository': [
    503,
    () => '这是一个没有工作文件夹的（bare）仓库，编辑台不能用它。请换成普通的克隆，再重新启动。',
  ],
  'not-our-repository': [
    503,
    () =>
      '这个仓库属于电脑上的另一个用户，git 不肯打开。请用那个用户启动，或者请维护网站的人把它加进 safe.directory。',
  ],
  'no-branch': [
    409,
    () =>
      '仓库现在不在任何分支上，不知道该发布到哪里。请维护网站的人先切回发布用的分支（git switch），再试一次。',
  ],
  'branch-gone': [
    409,
    () => '发布用的分支不见了，什么也没有改动。请维护网站的人把分支恢复，再试一次。',
  ],
  'merge-under-way': [
    409,
    () =>
      '仓库里有一次合并还没有做完，现在不能改动已发布的内容。草稿都在，可以照常写、照常保存；请维护网站的人做完合并，再发布。',
  ],
  'read-only': [
    507,
    () => '仓库只能读，不能写，这一次没有存上。请先别关这一页，请维护网站的人看看文件夹的权限。',
  ],
  'disk-full': [
    507,
    () => '电脑的硬盘满了，这一次没有存上；以前存的都在。请先别关这一页，腾出一些空间，再存一次。',
  ],
  'repository-busy': [
    503,
    () => '另一个程序正在写仓库，这一次没有存上。请先别关这一页，过半分钟再存一次。',
  ],
  'git-failed': [
    500,
    () =>
      '保存资料的程序出了错，这一次没有做成；以前存的都在。请先别关这一页，再试一次；还不行就告诉维护网站的人。',
  ],
  'path-outside': [
    403,
    () => '这个文件不在资料文件夹里，编辑台不读也不写它。请从编辑页面里重新打开要改的条目。',
  ],
  'path-unsafe': [
    400,
    () => '这个文件名用不了：开头有点、带特殊符号，或者是系统保留的名字。请换一个简单的名字。',
  ],
  'path-too-long': [
    400,
    () => '这个文件名太长了，有的电脑存不下。请改短一些（汉字不超过 70 个）。',
  ],
  'path-occupied': [
    409,
    () => '已经有同名的文件或文件夹占着这个位置，这一次没有存上。请换一个名字再存。',
  ],
  'file-empty': [
    400,
    (name: string) => `“${name}”是空的，里面什么也没有，没有存。请检查原来的文件，重新选一次。`,
  ],
  'text-unreadable': [
    422,
    () =>
      '这个文件不是 UTF-8 编码，打开来改会弄坏里面的字。请维护网站的人先把它另存为 UTF-8，再来改。',
  ],
  'request-too-large': [
    413,
    (megabytes: string) =>
      `文件太大了：一次最多 ${megabytes} MB，这一次没有存上。请把照片缩小、把录音剪短或压缩，再放进来。`,
  ],
  'request-unreadable': [
    400,
    () => '编辑页面送来的内容读不懂，没有改动任何东西。请刷新页面再试一次。',
  ],
  'request-foreign': [
    403,
    () => '这个请求不是从编辑页面来的，没有理会。请直接打开本机的编辑页面。',
  ],
  'request-method': [405, () => '编辑台只接受编辑页面送来的请求。请打开编辑页面。'],
  'action-unknown': [
    422,
    () => '编辑台不认识这个操作，没有改动任何东西。请刷新页面；还不行就告诉维护网站的人。',
  ],
  'collection-mismatch': [
    409,
    () =>
      '这一篇没有存：页面换得太快，它要被存进另一类里去。请先别关这一页，把写好的内容复制出来，回到列表重新打开，再贴进去。',
  ],
  'draft-missing': [404, () => '没有这一份草稿，可能已经发布或者撤回了。请回到列表看一看。'],
  'draft-exists': [
    409,
    () => '这一篇现在已经有一份草稿了，没有换掉它。请先打开那份草稿看一看；两份都还在。',
  ],
  'file-missing': [404, () => '没有找到这个文件，可能已经改名或者删掉了。请回到列表看一看。'],
  'version-missing': [404, () => '没有找到这个旧版本。请回到历史列表，另选一个。'],
  'note-missing': [404, () => '没有找到这条批注，可能已经删掉了。请刷新页面看一看。'],
  'text-changed': [
    409,
    () =>
      '您打开以后，别人存过这一篇，所以这一次没有存，两份文字都在。请对照两份，把要留的合到一起，再存一次。',
  ],
  'publish-conflict': [
    409,
    () =>
      '草稿和已发布的内容改了同一处，没有发布，草稿还在。请打开草稿，对照两份文字改好，再存、再发布。',
  ],
  'publish-not-ready': [422, (reasons: string) => `还不能发布，草稿还在：${reasons}`],
} as const satisfies Record<string, readonly [number, (found: string) => string]>;

/** What the desk says about something that went well, but not all the way. */
export const deskNotices = {
  locked:
    '已经发布，但有别的程序锁着仓库（index.lock），网站上暂时还看不到。确认没有 git 程序在运行以后，请维护网站的人删掉这个锁文件，再重新启动。',
  elsewhere: '已经发布，但文件夹现在停在另一个分支上，所以网站上暂时还看不到。',
  theirs: '已经发布，但有几个文件维护网站的人正在改、还没有提交，文件夹里的这几个没有动。',
  failed: '已经发布，但文件夹里的文件没有能跟上，网站上暂时还看不到。重新启动后会再试一次。',
} as const;

/** The messages that commits carry; people read them in an entry's history. */
export const deskCommits = {
  save: '保存',
  publish: (slug: string) => `发布：${slug}`,
  remove: '删除',
  restore: (slug: string) => `恢复旧版本：${slug}`,
  status: (status: string) => `改为${status}`,
  notes: '批注',
  statuses: { draft: '草稿', pending_review: '审核中', pending_publish: '待发布' },
} as const;

/** Who a commit is by, when neither the editor nor git says. */
export const deskEditor = { name: '编辑台', email: 'desk@localhost' } as const;

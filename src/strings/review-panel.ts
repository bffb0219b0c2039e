/**
 * The checklist before an entry is published. For translators: the reader is a social worker; every
 * line says what to do next.
 */
export const reviewPanelStrings = {
  tool: '发布前看一看',
  title: '发布前看一看',
  // For what needs nobody's consent: people, words, settings.
  plainTitle: '发布',
  plain: '发布以后，网站上就会换成新的内容。',
  reading: '正在看这一篇，请稍等……',
  notRead: (why: string) => `没有看成：${why}`,
  // One sentence at the top.
  allowed: '可以发布了。',
  allowedAfter: (look: number) => `可以发布；还有 ${look} 处请您看一眼。`,
  refused: (first: string, others: number) =>
    `还不能发布：${first}${others > 0 ? `（另外还有 ${others} 处）` : ''}`,
  hidden: (why: string) => `可以存进档案，网站上不会出现。${why}`,
  // Opened as it is on the site.
  isPublished: '已经发布了，没有新的修改。',
  must: (n: number) => `先要改好的（${n} 处）`,
  look: (n: number) => `请看一眼的（${n} 处）`,
  nothing: '没有看出什么要改的。人名、亲属、照片里的孩子，还请您自己再想一想。',
  seen: '看过了',
  goTo: '到那里去',
  place: (field: string, turn?: number, time?: string) =>
    `${field}${turn === undefined ? '' : `，第 ${turn} 段话`}${time === undefined ? '' : `（${time}）`}`,
  line: (n: number) => `第 ${n} 行`,
  // Buttons and what they come to.
  publish: '发布',
  saveAndPublish: '保存并发布',
  again: '再看一遍',
  saving: '正在保存……',
  publishing: '正在发布……',
  notSaved: '没有保存上，所以也没有发布。请关上这里，看看页面上标红的地方。',
  notSent: '没有发布，稿子好好的。请检查网络，过一会儿再试。',
  published: '发布好了。网站正在更新，更新好了，页面最下面会告诉您。',
} as const;

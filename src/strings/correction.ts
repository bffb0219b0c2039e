/**
 * What is said where a story can be corrected or taken down, where it was, and where it has moved.
 * For translators: plain and warm; nobody has to explain themselves.
 */
export const correction = {
  // At the end of every story and album.
  at: {
    title: '写错了，或者不想公开了？',
    text: (days: number) =>
      `说一声就行，不用讲为什么。${days} 天内答复您；要撤下的，先撤下，再核对。`,
    more: '我们怎么办',
    call: '也可以打电话',
    sayCode: (code: string) => `，说“${code}”，我们就知道是哪一篇。`,
    sayTitle: '，说一下题目就行。',
  },
  // A message that the reader only has to finish; each question stands before a blank.
  letter: {
    subject: (title: string) => `更正或撤下：《${title}》`,
    openSubject: '更正或撤下',
    which: '是哪一篇、哪一张（说个大概也行）：',
    opening: '社工站的同志：',
    about: (title: string) => `《${title}》`,
    questions: [
      '哪里写错了，应该怎么写：',
      '想撤下哪一部分（整篇、某一段、某张照片、声音）：',
      '怎么称呼您，怎么联系您：',
    ],
    message: (title: string, address: string) => `《${title}》（${address}）要更正或撤下：`,
  },
  // A short or former address, seen for a moment, or where nothing leads on by itself.
  moved: { title: '正在打开', text: '这一篇在这里：', go: (title: string) => `去看《${title}》` },
  // Where something was that has been withdrawn. Nothing here may say what it was.
  withdrawn: {
    title: '这里的内容已经撤下',
    story: '这一篇已经撤下了',
    album: '这一册照片已经撤下了',
    text: '讲述的人或家人不想再公开，我们照办了。谢谢您来看过，也请您不要再转发以前存下的内容。',
    home: '回到首页',
    search: '找别的故事',
  },
} as const;

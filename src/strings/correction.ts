/**
 * What is said where a story can be corrected or taken down, where it was, and where it has moved.
 * For translators: plain and warm; nobody has to explain themselves.
 */
export const correction = {
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

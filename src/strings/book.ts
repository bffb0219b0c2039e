/** The printed book and the e-book: what their commands say, and what stands in them. */
export const book = {
  noVillage: (asked: string, known: string) =>
    `没有找到“${asked}”这个村。现在有：${known}。（book-no-village）`,
  noStory: (asked: string) =>
    `没有找到“${asked}”这一篇。请写故事网址里的那一段，比如 /stories/well/ 就写 well。（book-no-story）`,
  notListed: (asked: string) =>
    `“${asked}”是只给有链接的人看的，不能印进书里。（book-story-unlisted）`,
  nothing: '还没有已经公开的故事，没有东西可以印。（book-empty）',
  /** A volume of chosen stories. */
  chosen: '选编',
  /** The chapter of stories whose village may not be named. */
  elsewhere: '其他故事',
} as const;

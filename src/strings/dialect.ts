/** Dialect beside plain Mandarin, and the words of the glossary where they were said. */
export const dialectStrings = {
  plain: '普通话',
  hear: '听这一句',
  /** What a screen reader says of that link; others have the sentence above it. */
  hearOf: (word: string) => `听这一句，里头有“${word}”`,
  inStory: (title: string) => `《${title}》`,
  inTranscript: '看文字稿',
  variants: (words: readonly string[]) => `也说：${words.join('、')}`,
  pronounced: (pronunciation: string) => `读作 ${pronunciation}`,
  lost: '声音没有取到，可能是网络不好。请过一会儿再点一次。',
} as const;

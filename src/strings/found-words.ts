/** What a page says of the words that somebody came with from the search. */
export const foundWords = {
  label: '搜到的字',
  count: (places: number, query: string) => `本页有 ${places} 处“${query}”`,
  at: (place: number, places: number) => `第 ${place} 处，共 ${places} 处`,
  none: (query: string) => `这一页的文字里没有“${query}”`,
  previous: '上一处',
  next: '下一处',
  stop: '不再标出',
} as const;

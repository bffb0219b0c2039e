/** What `npm run build` says while it makes a site ready for a host. */
export const hosting = {
  compressing: '正在压缩网页，让人打开得快些',
} as const;

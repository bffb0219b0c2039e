/** `赵桂兰、张德顺`: names in a row, as Chinese sets them. */
export function joinNames(links: readonly { name: string }[]): string {
  return links.map(({ name }) => name).join('、');
}

/** A length as people say it: at least one minute. */
export function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** `2024-05-12` as `2024年5月12日`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** File size as phones show it. */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1
    ? `${megabytes.toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

const BY_PINYIN = new Intl.Collator('zh-CN', { sensitivity: 'base', numeric: true });

/** Sorts by name as a Chinese dictionary does. */
export function byName<T extends { name: string }>(a: T, b: T): number {
  return BY_PINYIN.compare(a.name, b.name);
}

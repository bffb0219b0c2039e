import { formatBytes } from './words.ts';

/** The booklet of one story: where it is offered, and what is said while it is printed. */
export const booklets = {
  printing: '正在印小册子',
  failed: (titles: readonly string[]) => {
    const named = titles.slice(0, 3).map((title) => `《${title}》`);
    const all = named.join('') + (titles.length > 3 ? `等 ${titles.length} 篇` : '');
    return `⚠ ${all}的小册子没有印成，网站上先不放；故事的网页不受影响。请把这一行告诉维护网站的人。（booklet-not-printed）\n`;
  },
  allFailed:
    '⚠ 这一次没有印小册子，网站照常。请把这一行告诉维护网站的人。（booklets-not-printed）\n',
  link: (bytes: number | null) =>
    `印成小册子（PDF${bytes === null ? '' : `，${formatBytes(bytes)}`}）`,
  /** No disk takes a name of 300 characters. */
  file: (title: string) => `${[...title].slice(0, 60).join('')}.pdf`,
  page: {
    title: '印一本给家里人',
    text: '这个故事有一本小册子：先下载，再到打印店，请他们用 A4 纸“小册子”方式双面打印，对折起来就是一本。',
    wechat: '在微信里点了没有反应的话：点右上角的“…”，选“在浏览器打开”，再点一次。',
  },
} as const;

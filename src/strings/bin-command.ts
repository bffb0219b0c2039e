interface Line {
  title: string;
  kind: 'deleted' | 'withdrawn';
  by: string;
  at: string;
  files: number;
}

const when = (at: string) => {
  const time = new Date(at);
  return Number.isNaN(time.getTime())
    ? '时间不详'
    : time.toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
};

/** What `npm run bin` says. */
export const binCommand = {
  nothing: '回收站是空的。\n',
  heading: (count: number) => `回收站里有 ${count} 样东西：\n\n`,
  line: (number: number, { title, kind, by, at, files }: Line) => {
    const what =
      kind === 'deleted'
        ? `${when(at)} 由 ${by} 删除`
        : `${when(at)} 撤回的草稿，最后由 ${by} 改过`;
    return `  ${number}. 《${title}》  ${what}，${files} 个文件\n`;
  },
  how: '\n拿回来：npm run bin -- --restore 编号\n清空：npm run bin -- --empty；只清 90 天以前的：npm run bin -- --empty --older-than 90\n',
  noSuch: (number: number) => `回收站里没有第 ${number} 样。请先运行 npm run bin 看一看编号。`,
  badNumber: (name: string) => `${name} 后面要写一个数字。`,
  restored: (title: string) =>
    `《${title}》拿回来了，现在是一份草稿。要放回网站，请在整理台里发布它。\n`,
  nothingOld: (days: number | undefined) =>
    days === undefined ? '回收站是空的。\n' : `回收站里没有 ${days} 天以前的东西，什么也没有动。\n`,
  question: (count: number) =>
    `上面这 ${count} 样会从回收站里清掉，以后在整理台里拿不回来了。确定要清掉吗？（写“清空”两个字再按回车）`,
  confirmation: '清空',
  keptAll: '什么也没有动。\n',
  emptied: (count: number) => `清掉了 ${count} 样。已经发布过的内容，历史记录里还留着。\n`,
  changedMeanwhile: '清空的时候，回收站里的东西变了，这一次什么也没有动。请再运行一次。',
} as const;

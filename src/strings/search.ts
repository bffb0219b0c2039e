/**
 * The search page; `status` lines are read out by screen readers.
 * A file of its own: the page's script carries these sentences and no others.
 */
export const search = {
  title: '查找',
  label: '找人、找村、找一句话',
  button: '查找',
  hint: '写一个名字、一个村名，或记得的一句话。',
  searching: '正在找……',
  found: (n: number) => `找到 ${n} 处`,
  none: (query: string) => `没有找到“${query}”。换个写法试试：只写名字，或少写几个字。`,
  failed: '现在找不了，可能是网络断了。请过一会儿再试，或者从下面的目录里找。',
  noIndex: '预览时不能查找。请用 npm start 打开网站。',
  noScript: '这部手机不能直接查找，请从下面的目录里找。',
  allStories: '全部故事',
  allVillages: '全部村庄',
  allPeople: '全部人物',
  more: (n: number) => `再显示 ${n} 篇`,
} as const;

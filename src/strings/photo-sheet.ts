/**
 * The sheet of photos to ask about, printed and taken to a village. For translators: large, plain,
 * read by elders at a table and filled in by hand.
 */
export const photoSheet = {
  title: (village: string) => `帮忙认一认：${village}`,
  elsewhere: '还没有写村庄的照片',
  heading: (n: number) => `第 ${n} 张`,
  code: (code: string) => `档号 ${code}`,
  file: (name: string) => `文件 ${name}`,
  ofEntry: (title: string, place: number) => `《${title}》第 ${place} 张`,
  // What is known already, each before its value.
  known: { caption: '说明', when: '年份', place: '地点', people: '认出来的', provenance: '来处' },
  unidentified: '还不认识',
  // Before a line to write on.
  lines: {
    who: '这是谁',
    year: '哪一年',
    where: '在哪里',
    by: '谁认出来的',
    day: '今天的日期',
    story: '还记得什么',
  },
  whoHint: '（从左到右写）',
  foot: (village: string, day: string) => `${village}　${day}整理`,
  page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`,
  backTo: (station: string) => (station ? `写好请交给${station}` : '写好请交给社工'),
  scan: '扫一扫，在手机上看这张照片',
  noPicture: '照片',
  // One sheet among others; `before`: how many are on sheets before this one.
  ofSheet: (village: string, before: number, n: number) =>
    before > 0 ? `${village}（第 ${before + 1} 到 ${before + n} 张）` : `${village}（${n} 张）`,

  // On the site: the way to the sheet, and what stands above it on the screen.
  site: {
    link: '印成纸，当面问老人',
    intro: '一张纸两张照片，旁边留着写字的地方。选一个村，打印出来，带到老人跟前问。',
    description: (village: string) =>
      `${village}还没认出人、说不准年份的老照片，印在纸上，旁边留着写字的地方。`,
    how: [
      '用 A4 纸打印，一张纸两张照片。',
      '谁认出来的、哪一天认的，都请写上。看不清、拿不准的，也写“不确定”。',
      '写好的纸交给社工站，我们照着档号一张一张记回去。',
    ],
    print: '打印',
    back: '回到“认认看”',
  },

  // At the desk, where drafts are on it as well.
  desk: {
    tool: '印认人的纸',
    title: '印出来，带到村里认人',
    lead: '还没认出人、还不知道年份的照片都在这里，草稿里的也在。一张 A4 纸两张照片，旁边留着写字的地方。',
    reading: '正在找这些照片，请稍等……',
    // While the pictures come.
    coming: (done: number, of: number) => `照片正在取来：${done}/${of}`,
    ready: (photos: number, pages: number) => `${photos} 张照片，${pages} 页纸，可以打印了。`,
    missing: (n: number) => `有 ${n} 张照片没取来，纸上那里是空的。关上再打开一次试试。`,
    none: '人都认出来了，年份也都知道了，没有要印的。',
    leftOut: (n: number) =>
      `另有 ${n} 张没有印：封存的、撤回的、没同意公开照片的，或勾了“这张不公开”的，不带到村里给人看。`,
    village: '哪个村',
    print: '打印',
    frame: '要打印的样子',
    failed: '没有准备好。请检查网络，关上再打开一次。',
    afterwards:
      '带回来以后，照着纸上的档号或题目找到那一张，把人、年份填进去；是谁认出来的，写进照片说明。',
  },
} as const;

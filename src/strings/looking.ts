/**
 * The photo wall, and asking readers who is in a photo. For translators: plain and warm, as one
 * asks a neighbour over a table.
 */
export const looking = {
  // Ways along the wall, at the top of each.
  waysLabel: '看照片的几种走法',
  all: '全部',
  ways: {
    year: { label: '按年份', intro: '从老到新，一年一年看过来。说不准哪一年的，放在最后。' },
    village: { label: '按村庄', intro: '哪个村的照片，就在哪个村底下。' },
    person: {
      label: '按人',
      intro: '已经认出来、也愿意写上名字的人，都在这里。同一张照片里有几个人，就会出现几回。',
    },
  },
  wallTitle: '照片墙',
  wallIntro: '点一张，看它是哪一年、在哪里、照片里是谁。',
  albumsTitle: '相册',
  wholeWall: (n: number) => `从老到新，看全部 ${n} 张`,
  jump: '直接去看',
  count: (n: number) => `${n} 张`,
  seeAll: (title: string, n: number) => `${title}，全部 ${n} 张`,
  decade: (year: number) => `${year}年代`,
  undated: '不知道哪一年',
  elsewhere: '没有写村庄的',
  // Under a photo on the wall whose year nobody has told.
  whichYear: '哪年？',
  aboutYear: (year: number) => `约${year}年`,
  exactYear: (year: number) => `${year}年`,
  photoOf: (title: string) => `《${title}》里的照片`,
  nobodyNamed: '还没有写上名字的照片。',
  inEntry: (title: string) => `《${title}》`,
  pages: '翻页',
  page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`,
  previous: '上一页',
  next: '下一页',
  description: {
    year: '乡亲们的老照片，从老到新排下来。',
    village: '乡亲们的老照片，一个村一个村地看。',
    person: '乡亲们的老照片，看照片里都有谁。',
    unknown: '照片里还有不认识的人，有的说不准是哪一年。您认得，请告诉社工站。',
  },

  // A page of photos that somebody may know more about.
  unknown: {
    title: '认认看',
    intro:
      '这些照片里还有人不知道是谁，有的说不准是哪一年。您要是认得，哪怕只认得一个，也请告诉我们。',
    none: '照片里的人都认出来了，年份也都知道了。谢谢乡亲们。',
    who: '这里头是谁？',
    year: '哪一年照的？',
  },
  // The same place twice.
  pair: { label: '从前和现在', before: '从前', after: '现在' },
  // At the end of an album or a story, and beside a photo.
  ask: {
    title: '认识照片里的人吗？',
    intro: '有些人我们还叫不出名字。您要是认得，请告诉社工站，我们记下来，写到照片底下。',
    ofPhoto: '认识？告诉我们',
    code: (code: string) => `（档号 ${code}）`,
    tell: '我认得，告诉社工站',
    tellOf: (which: string) => `我认得，告诉社工站：${which}`,
  },
  // The letter that opens in the reader's mail program, filled in as far as we can.
  letter: {
    subject: (what: string) => `认照片：${what}`,
    wholeSubject: (title: string) => `说说老照片：${title}`,
    opening: '社工站的同志，我认得这张照片：',
    wholeOpening: '社工站的同志，我想说说这些照片：',
    photo: (caption: string) => `照片：${caption}`,
    code: (code: string) => `档号：${code}`,
    page: (address: string) => `网页：${address}`,
    unidentified: (who: string) => `还不认识：${who}`,
    undated: '还不知道是哪一年',
    closing: '（请在下面写：是谁，站在哪里；或者是哪一年。您怎么称呼，怎么找到您。）',
  },
  // How to reach the station; the same on every page that asks for something.
  tell: {
    mail: '写信',
    mailHint: (email: string) =>
      `点一下就打开邮件，说的是哪一篇、哪一张，都替您写好了。邮箱是 ${email}。`,
    call: '打电话',
    callHint: (phone: string) => phone,
    wechatId: (id: string) => `也可以加社工站的微信，微信号是 ${id}。`,
    scan: '在微信里长按下面的图，选“识别图中二维码”。',
    qr: '社工站的微信二维码',
    visitToo: (address: string) =>
      address
        ? `不方便的话，到社工站当面说也行，地址是${address}。`
        : '不方便的话，到社工站当面说，或托村里的社工捎话，都行。',
    visit: (address: string) =>
      address ? `请到社工站当面说，地址是${address}。` : '请到社工站当面说，或托村里的社工捎话。',
  },
} as const;

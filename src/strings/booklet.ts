/** The page of one narrator that a family prints as a booklet: on the screen, and on its pages. */
export const booklet = {
  link: '印成小册子',
  title: (name: string) => `${name}的小册子`,
  description: (name: string) => `${name}讲的故事、说过的话和照片，一页看全，也能印成一本小册子。`,
  intro:
    '这一页把讲过的故事、老照片都放在一起，可以在电脑上打印，或者存成 PDF，印出来就是一本 A5 的小册子。',
  how: [
    '在电脑上打开这一页，按“打印”（或同时按 Ctrl 和 P）。',
    '纸张会自己选好 A5；家里只有 A4 纸，就选“每张纸印 2 页”。',
    '想发给家里人，就在“打印机”那里选“另存为 PDF”。',
  ],
  print: '打印',
  back: (name: string) => `回到${name}`,
  told: '讲的故事',
  contents: '目录',
  scan: (minutes: number) => `用手机扫一扫，听原来的声音（${minutes} 分钟）`,
  scanLabel: (title: string) => `《${title}》录音的二维码`,
  said: '录音里说的话',
  photos: '照片',
  albums: '老照片里',
  made: (station: string, name: string) => (station ? `${station} · ${name}` : name),
  address: (address: string) => `网上也能看：${address}`,
  colophon: '这本小册子是怎么来的',
  recorded: (title: string, who: string) => (who ? `《${title}》：${who}` : `《${title}》`),
  collected: (names: string) => `${names}采集`,
  compiled: (names: string) => `${names}整理`,
} as const;

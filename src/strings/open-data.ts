/** 资料开放: `/data/`, its page, and the words in its files. */
export const openData = {
  title: '资料开放',
  promise: '版本 1 里的文件和栏目只增加，不改名，不改意思，不拿走；要改意思的，另开版本 2。',
  rights: (owners: string) =>
    `${owners}这里只有讲述的人同意公开的内容；他们随时可以撤回，撤回以后请您也删去。`,
  noUrl: '网站的网址还没有填，所以没有 IIIF 清单：它里面的编号都要写完整的网址。',
} as const;

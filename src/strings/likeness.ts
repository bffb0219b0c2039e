/** The same photo, brought in twice. For translators: said to a social worker, beside the photo. */
export const likenessStrings = {
  // In `npm run check`, between “和” and “是同一张”.
  whichPhoto: (title: string, path: string) => `《${title}》里的那张（${path}）`,
  // Beside photos that have just been chosen; `place`: of the new one among those of this entry.
  said: {
    alike: (place: number, where: string) => `第 ${place} 张照片好像已经有了：${where}。`,
    identical: (place: number, where: string) => `第 ${place} 张照片已经有了，一模一样：${where}。`,
  },
  inEntry: (title: string, place: number, caption: string) =>
    `在《${title}》里，第 ${place} 张${caption ? `（照片说明：${caption}）` : '（还没写说明）'}`,
  here: (place: number) => `就是这里的第 ${place} 张`,
  newPicture: '刚放进来的',
  knownPicture: '原来就有的',
  go: (title: string) => `打开《${title}》看看`,
  goHint: '在新窗口打开，这里写的不会丢',
  advice: '是同一张，这里就可以拿掉；特意放两处，也没有关系。',
  dismiss: '不是同一张',
  // On the small picture of such a photo.
  mark: '好像已有',
} as const;

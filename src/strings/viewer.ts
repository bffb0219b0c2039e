/** The photo viewer. A file of its own: its script takes these words along and no others. */
export const viewerStrings = {
  title: '看照片',
  photo: '照片，放大后可以上下左右移动',
  text: '照片说明',
  previous: '上一张',
  next: '下一张',
  larger: '放大',
  smaller: '缩小',
  close: '关闭',
  count: (n: number, of: number) => `第 ${n} 张，共 ${of} 张`,
} as const;

/**
 * What the parts that Decap is made of say by themselves, in English, mostly to screen readers: its
 * own phrases do not reach them. `../app/reword-parts.ts` puts these in their place.
 */
export const partWords = {
  // Lists whose entries can be moved.
  drag: {
    help: '要挪动一项：按空格键拿起，用上下方向键移动，再按空格键放下；按 Esc 键不挪了。',
    lifted: '拿起来了。',
    moved: '挪动了。',
    dropped: '放下了。',
    cancelled: '没有挪动。',
  },
  // Fields where one chooses.
  choose: {
    placeholder: '请选',
    none: '没有可以选的',
    loading: '正在取来……',
    menu: '用上下方向键选，按回车选定，按 Esc 键收起。',
    closed: '按向下的方向键打开。',
    chosenOnes: '用左右方向键走到选好的一项，按退格键去掉。',
    chosen: '选了：',
    taken: '去掉了：',
    cleared: '都去掉了。',
    count: (count: string) => `有 ${count} 项可以选`,
  },
} as const;

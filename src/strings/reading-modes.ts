/** Letter sizes and colours: the row at the top of every page, and the page where all are chosen. */
export const modeStrings = {
  // The row at the top: each link says what it leads to.
  toLarge: '大字版',
  toStandard: '标准版',
  toNight: '夜间',
  toDay: '日间',
  title: '字号和颜色',
  intro: '点一下就换，不用存。下回再来，还是这样。',
  // Where nothing can be kept: without script, and in a window that forgets.
  forgotten: '这里记不住您的选择，换一页要再点一次。',
  sizes: '字号',
  lights: '颜色',
  size: { standard: '标准', large: '大字', larger: '特大' },
  light: { auto: '随手机', day: '日间', night: '夜间', contrast: '高对比' },
  sizeNote: '大字和特大就是大字版：字大，按的地方大，页面上的东西少。',
  lightNote: '高对比是白底黑字，眼睛花的时候看得清。',
  sample: '井在庄东头，辘轳一响，半个庄都听见。',
  // Read out, and shown, after a choice.
  chosen: (name: string) => `已经换成：${name}`,
} as const;

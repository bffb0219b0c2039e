/** Sharing a moment. Its scripts take these words along and no others. */
export const momentOffer = {
  share: '分享这一段',
} as const;

/** Whoever was sent a moment. */
export const momentArrival = {
  label: '别人分享给您的一段',
  play: (from: string, to: string) => `播放这一段 ${from}—${to}`,
  pause: '停一停',
  goOn: '接着听',
  again: '再听一遍',
  stop: '收起',
} as const;

/** The panel in which a moment is looked at, widened and passed on. */
export const momentPanel = {
  label: '分享这一段',
  start: '开头',
  stop: '结尾',
  earlier: '往前一段',
  later: '往后一段',
  hear: (from: string, to: string) => `听一听 ${from}—${to}`,
  link: '这一段的链接',
  copy: '复制链接',
  copied: '链接复制好了，到微信里粘贴就能发。',
  notCopied: '没能自动复制。链接已经选好了，请长按它，再点“复制”。',
  send: '发给别人',
  draw: '做成图片',
  drawing: '正在画图片……',
  drawn: '图片画好了。',
  notDrawn: '图片没有画成，可能是网络不好。请再点一次“做成图片”，或者先发链接。',
  save: '长按图片，存到手机',
  file: '存下图片',
  picture: (words: string, title: string) => `图片：“${words}”，出自《${title}》，带二维码`,
  local: '这是装在本机上的一份，链接只在这台电脑上能打开；要发给别人，请用图片。',
  close: '收起',
} as const;

/** What is written on a quote card. */
export const momentCard = {
  by: (name: string) => `—— ${name}`,
  title: (title: string) => `《${title}》`,
  hear: '扫一扫，听这一段',
  read: '扫一扫，读这一段',
  sample: '示例',
  cut: '……',
} as const;

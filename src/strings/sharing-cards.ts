/** On share pictures, and on the page that offers them. */
export const sharingCards = {
  /** Between the facts of a line. */
  dot: ' · ',
  sample: '示例',
  /** A card in words, for who cannot see it. */
  alt: (title: string, byline: readonly string[]) => [title, ...byline].filter(Boolean).join('，'),
  told: (names: string) => `${names} 口述`,
  provided: (names: string) => `${names} 提供`,
  quoted: (words: string) => `“${words}”`,
  listen: '扫一扫，听这段录音',
  read: '扫一扫，看这个故事',
  orType: '扫不了，就在手机浏览器里输入下面这个地址：',
  toListen: '听老人讲过去的事',
  link: '分享海报',
  page: {
    title: (title: string) => `把《${title}》发给家人`,
    description: '存一张图，发到微信里，家里人就能找到这个故事。',
    save: '长按图片，存到手机，再发给家人。',
    posterAlt: (title: string) => `《${title}》的分享海报`,
    toComputer: '用电脑的话：存下这张图',
    addressTitle: '地址',
    addressText: '也可以把地址念给别人听，打在手机浏览器里就能打开：',
    noAddress: '网站还没放到网上，所以海报上暂时没有扫码的方块和网址。放到网上以后，这里就有了。',
    wechatTitle: '怎么发到微信里',
    wechat: [
      '长按海报，点“保存图片”。',
      '打开微信，进到家人或家里的群，点右下角的“＋”，点“照片”，选这张海报，发出去。',
    ],
    scan: '家里人长按收到的海报，点“识别图中的二维码”，故事就打开了。',
    noScan: '等网站放到网上，再发一张新的海报，家里人长按它就能打开故事。',
    squareTitle: '小方图',
    squareText: '做封面、发在群里，用这张小的。也是长按就能存。',
    squareAlt: (title: string) => `《${title}》的小方图`,
    back: (title: string) => `回到《${title}》`,
  },
} as const;

/**
 * What an editor reads in our own widgets. A file of its own: the editing page takes these words
 * along and no others.
 */
export const widgetStrings = {
  // A list of names or topics.
  names: {
    write: '写一个，按回车；也可以用顿号、逗号隔开',
    choose: '写名字，从下面选；也可以一次写几个，用顿号隔开',
    given: '已经填的',
    choices: '可以选的',
    remove: (name: string) => `去掉${name}`,
    added: (names: string) => `添上了${names}`,
    removed: (name: string) => `去掉了${name}`,
    unknown: '（名单里还没有）',
    // Makes an entry with this name, so that the story can be published.
    create: (name: string) => `建好“${name}”`,
    creating: '正在建……',
    notCreated: (why: string) => `没有建成：${why}`,
  },
  // Which of an entry's photos stands for it in lists.
  cover: {
    first: '用第一张照片',
    photo: (place: number, caption: string) => `第 ${place} 张：${caption}`,
    gone: (file: string) => `${file}（照片里没有这一张了）`,
  },
  // The address of an entry.
  address: {
    // Where the address will stand once the entry has been saved.
    later: '保存以后自动生成',
    make: '生成一个',
    copy: '复制',
    copied: '复制好了',
    copyByHand: '已经选中，请按 Ctrl+C 复制',
  },
  // The words of a recording.
  transcript: {
    tools: '插入',
    // Opens the transcribing desk: the recording and the text in a large window.
    desk: '边听边写（大窗口）',
    time: '插入时间',
    timeKeys: 'Ctrl+回车（苹果电脑 ⌘+回车）',
    chapter: '插入小标题',
    speakerKeys: (n: number) => `Ctrl+Alt+${n}（苹果电脑 ⌘+Option+${n}）`,
    size: (turns: number, chapters: number, characters: number, until: string | null) =>
      `${turns} 句话，${chapters} 个小标题，${characters} 个字${until ? `，写到 ${until}` : ''}`,
    problem: (line: number, what: string, mend: string) => `第 ${line} 行：${what}${mend}`,
    more: (n: number) => `还有 ${n} 处，先改上面的。`,
  },
  // The body of an entry: boxes of text, and cards for photos, quotes and so on between them.
  body: {
    all: '正文',
    text: '一段文字',
    toolbar: '正文的按钮',
    tools: {
      bold: '加粗',
      heading: '小标题',
      subheading: '再小一级标题',
      quote: '引用',
      list: '列表',
      numbers: '编号',
      link: '链接',
    },
    photo: (file: string) => `［照片 ${file}］`,
    opening: '正文正在打开……',
    boldKeys: 'Ctrl+B（苹果电脑 ⌘+B）',
    linkAddress: '网址',
    linkExample: 'https://',
    linkSet: '好',
    linkRemove: '去掉链接',
    linkMark: '请先在正文里选中几个字，再点“链接”。',
    linkWrong: '这个网址不能用，请写成 https:// 开头的。',
    insert: (block: string) => `＋${block}`,
    choosePhoto: '请选一张照片',
    remove: '拿掉',
    removeBlock: (block: string) => `拿掉这个${block}`,
    removed: (block: string) => `${block}拿掉了。`,
    putBack: '放回去',
  },
  referenceCode: { none: '还没有编号，第一次发布时自动编' },
  // Files that somebody chose; each says what to do.
  upload: {
    close: '知道了',
    empty: (name: string) => `“${name}”是空的，里面什么也没有。请重新传一次，或者换一个文件。`,
    unreadable: (name: string) => `“${name}”读不出来。请看看它还在不在，再选一次。`,
    heic: (name: string) =>
      `“${name}”是苹果手机的 HEIC 格式，别的手机打不开。请在手机上点 设置 → 相机 → 格式，选“兼容性最佳”再拍；已经拍好的，用微信发给自己（不选原图），再存下来就是 JPG。`,
    noPhoto: (name: string) => `“${name}”不是照片，或者已经坏了。请看看选对了没有。`,
    otherKind: (name: string, kind: string) =>
      `“${name}”是 ${kind} 格式，这里不能用。请用看图软件打开，另存为 JPG，再选一次。`,
    broken: (name: string) => `“${name}”打不开，可能没有传完整。请从手机或相机里重新传一次。`,
    photoTooLarge: (name: string) =>
      `“${name}”超过 100 MB，一张照片用不了这么大。请另存为 JPG，再选一次。`,
    fileTooLarge: (name: string) =>
      `“${name}”超过 300 MB，这里放不下。录音请先转成 MP3；录像请先只取出声音。`,
  },
} as const;

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
  },
  // The address of an entry.
  address: {
    make: '生成一个',
    copy: '复制',
    copied: '复制好了',
    copyByHand: '已经选中，请按 Ctrl+C 复制',
  },
  // The words of a recording.
  transcript: {
    tools: '插入',
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
    linkText: '文字',
    insert: (block: string) => `＋${block}`,
    choosePhoto: '请选一张照片',
    remove: '拿掉',
    removeBlock: (block: string) => `拿掉这个${block}`,
    removed: (block: string) => `${block}拿掉了。`,
    putBack: '放回去',
  },
} as const;

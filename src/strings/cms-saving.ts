const timeOf = (at: number | string) =>
  new Date(at).toLocaleString('zh-CN', {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

/**
 * What the editor's page says so that nothing is lost: what this machine has kept, what somebody
 * else has saved, what was deleted. For translators: plain and calm; nobody has done anything wrong.
 */
export const savingStrings = {
  time: timeOf,
  yes: '是',
  onlyLayout: '（字没有变，只是粗体、标题这样的格式不同）',
  // What stands for a block of a body where two texts are compared.
  blocks: {
    Photo: '照片',
    Gallery: '一组照片',
    BeforeAfter: '从前和现在',
    AudioClip: '录音',
    Quote: '原话',
    Note: '说明',
    Word: '方言词',
  },
  untitled: '还没有题目',

  // The desk does not answer, or says no.
  nobody: '整理台的服务现在没有回应。请看看运行 npm start 的窗口是不是关了，过一会儿再试。',
  notDone: '没有做成，请过一会儿再试。',
  awaySaving: '没存上，内容还在这台电脑里；服务一回来就再存一次。请先别关这一页。',
  away: '整理台的服务现在没有回应。您可以接着写，写的都留在这台电脑里。',
  back: '服务回来了，都接上了。',

  // What was kept on this machine.
  noRoom: '这台电脑的浏览器没有地方留底了，没保存的内容只在这一页里。请常按“保存”。',
  kept: {
    // `by`: who wrote it, where that is not who reads this.
    found: (at: number, howMuch: string, by: string) =>
      `这台电脑上还留着${by && ` ${by}`} ${timeOf(at)} 没保存的内容，${howMuch}`,
    more: (characters: number) => `比已保存的多 ${characters} 字。`,
    changed: (summary: string) => `和已保存的比：${summary}`,
    other: '改的不是文字。',
    whole: (characters: number) => `是一篇还没保存过的，共 ${characters} 字。`,
    // Of an entry that was saved before, where what was saved is not at hand.
    length: (characters: number) => `共 ${characters} 字。`,
    // The same, where another computer or browser of the same editor wrote it.
    foundElsewhere: (at: number, howMuch: string) =>
      `您在另一台电脑或另一个浏览器里，还留着 ${timeOf(at)} 没保存的内容，${howMuch}`,
    live: (at: number) =>
      `您好像正在另一台电脑或另一个浏览器里写这一篇（${timeOf(at)} 还在写）。请先在那边保存，免得两边不一样；那边要是已经关了，稍等一会儿，这里就能接着写。`,
    elsewhere: '在另一台电脑或另一个浏览器里',
    stillWriting: '那边好像还在写。',
    keptAt: (at: number) =>
      `已自动保存 ${new Date(at).toLocaleTimeString('zh-CN', { hour12: false })}`,
    inList: (count: number, elsewhere: number) =>
      elsewhere === 0
        ? `这台电脑上有 ${count} 份没保存的内容。`
        : `有 ${count} 份没保存的内容，其中 ${elsewhere} 份写在另一台电脑或另一个浏览器里。`,
    look: '看看有什么不同',
    lookAtList: '看一看',
    goOn: '接着写',
    drop: '不要了',
    askDrop: '真的不要了吗？',
    keep: '留着',
    dropped: '放到一边了，在“没保存的内容”里还能找回来。',
    undo: '反悔，还要',
    restored: '接上了。看看对不对，再按“保存”。',
    list: '没保存的内容',
    listEmpty: '没有。写了还没保存的，会自己留在这里。',
    listHow: '写了还没保存的内容，每一秒都留在这台电脑里。关了网页、停了电，都能从这里接着写。',
    listHowDesk:
      '写了还没保存的内容，每一秒都留在这台电脑里，每几秒也在整理台上留一份。关了网页、停了电，换一台电脑，都能从这里接着写。',
    setAside: '不要了的',
    nothingDiffers: '和已保存的一样。',
    newEntry: (one: string) => `新写的${one}`,
    media: (count: number) => `，还有 ${count} 个选好的文件`,
  },

  // Somebody else has changed it.
  others: {
    changed: (by: string, at: string) =>
      `这篇稿子${by ? `刚才被 ${by} ` : '刚才在别处'}改过了${at ? `（${timeOf(at)}）` : ''}。您写的没有动。`,
    gone: '这篇稿子刚才在别处删掉了。您写的没有动。',
    look: '看看改了什么',
    open: '打开新的',
    otherTab: '这一篇在另一个窗口里也开着。请只在一个窗口里写，免得两边不一样。',
    understood: '知道了',
  },

  sameTitle: {
    said: (title: string) =>
      `已经有一篇也叫“${title}”。可以照样存，两篇各有各的网址；要是同一件事，请接着写那一篇。`,
    open: '打开那一篇',
  },

  // Two texts side by side.
  conflict: {
    title: '两份不一样的文字',
    saved: (by: string, at: string) =>
      `您打开以后，${by || '别人'}${at ? `在 ${timeOf(at)} ` : ''}存过这一篇。两份都在，没有丢。请一栏一栏选，选好了再存。`,
    published: '这一篇发布以后，又有人改过同一处。两份都在，没有丢。请一栏一栏选，存好再发布。',
    keptOld: '这台电脑上留着的，是从一份旧稿子写起的；那以后稿子又改过。请一栏一栏选。',
    deleted: '您打开以后，这一篇在别处删掉了。您写的还在这里。',
    mine: '我写的',
    theirs: (by: string) => `${by} 写的`,
    someone: '别人写的',
    serverText: '现在存着的',
    mergedLook: '合起来是这样：',
    oneSided: '只有一边改过，已经替您选好。',
    onSite: '网站上现在的',
    useMine: '用我写的',
    useTheirs: '用他们写的',
    useMerged: '两边的改动都要',
    empty: '（空着）',
    allMine: '全用我写的',
    allTheirs: '全用他们写的',
    take: '就这样，存起来',
    takeIntoForm: '就这样，放进去接着写',
    keptMine: '换成他们写的了。您写的那份在“没保存的内容”里。',
    same: '两份文字其实一样。',
  },

  // What was before.
  history: {
    tool: '改过的记录',
    none: '还没有保存过，没有记录。',
    now: '现在这一版',
    restore: '恢复到这一版',
    restored: (at: string) => `已经恢复到 ${timeOf(at)} 的那一版，存成了草稿。`,
    undo: '不恢复了，换回来',
    undone: '换回来了。',
    look: '这次改了什么',
    first: '这是最早的一版。',
    noChange: '文字没有变。',
    created: '写了第一份',
    saved: '保存',
    published: '发布',
    broughtBack: '恢复了旧的一版',
    deleted: '删除',
    maintained: '维护网站的人改的',
    unsaved: '您还有没保存的改动，会留在“没保存的内容”里。',
    loading: '正在取来……',
  },

  // What was deleted.
  bin: {
    tool: '回收站',
    how: '删掉的和撤回的都在这里，拿回来就是一份草稿。只有维护网站的人能清空它。',
    empty: '回收站是空的。',
    deleted: (by: string, at: string) => `${timeOf(at)} 由 ${by} 删除`,
    withdrawn: (by: string, at: string) => `${timeOf(at)} 删掉的草稿，最后由 ${by} 改过`,
    files: (count: number) => (count > 1 ? `，连照片、录音共 ${count} 个文件` : ''),
    takeBack: '拿回来',
    takenBack: '拿回来了，现在是一份草稿。',
    isThere: '这个位置现在又有了一篇，没有盖掉它。请先看看那一篇。',
    open: '打开它',
  },
} as const;

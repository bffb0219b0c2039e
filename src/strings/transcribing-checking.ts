/**
 * What is still to be checked in a transcript: the lists beside it, the two texts side by side, and one
 * name put for another. For translators: the reader is a social worker who is typing.
 */
export const checkingStrings = {
  title: '还要看的',
  chapters: '章节',
  times: '时间要改',
  marks: '待核',
  names: '人名、地名',
  passages: '不公开',
  texts: '两本文字',
  // A list with nothing in it, one short word beside its name.
  none: {
    chapters: '还没有分',
    times: '没有',
    marks: '没有',
    names: '没有找到',
    passages: '没有',
  },
  count: {
    chapters: (n: number) => `${n} 章`,
    places: (n: number) => `${n} 处`,
    names: (n: number, isLooking: boolean) => (isLooking ? '还在找……' : `${n} 个`),
    passages: (n: number, seconds: number | null) =>
      seconds === null ? `${n} 处` : `${n} 处，共 ${spoken(seconds)}`,
  },
  more: (n: number) => `还有 ${n} 条，都列出来`,
  fewer: '只列前面的',
  // At a row's end: the time, and what a press does.
  listen: (clock: string) => `${clock} 听`,
  look: '去看',
  nTimes: (n: number) => `${n} 处`,
  nth: (k: number, n: number) => `第 ${k} 处，共 ${n} 处`,
  marked: '待核',
  kinds: { person: '', village: '', guess: '像名字', word: '方言' },
  alias: (name: string) => `指${name}`,
  walk: '挨个听一遍',
  walkNext: (k: number, n: number) => `下一个（${k}/${n}）`,
  walked: '都听过了。',
  // Heard by those who do not see the list.
  wentTo: (words: string, k: number, n: number) => `${words}，第 ${k} 处，共 ${n} 处`,
  namesNotRead: '人物和村庄这会儿取不到，先列出看着像名字的。',
  lasts: (seconds: number) => spoken(seconds),
  unclosed: '没有收尾，后面的都不公开。请在该公开的地方补上【公开】。',
  shown: (words: string) => `读者看到：${words}`,
  replaceOne: '换',
  replaceOneOf: (name: string) => `把“${name}”换成别的`,
  replaceAny: '把一个名字全换掉',
  difference: '看看两本哪里不同',
  differenceNone: '档案本和传播本一字不差。',
  differenceSome: '档案本留着没动，和传播本有不同的地方。',
  differenceOnly: '现在只有一本。档案本存原话，传播本给读者看。',
  onlyOne: '再做一本',
} as const;

function spoken(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} 分${rest > 0 ? ` ${rest} 秒` : ''}`;
}

export const differencePanelStrings = {
  title: '档案本和传播本',
  // `…` are marked as the words below are.
  legendGone: '划掉的',
  legendGoneMeans: '只有档案本里有，',
  legendNew: '加线的',
  legendNewMeans: '只有传播本里有。',
  which: '看哪些',
  differing: (n: number) => `只看不同的（${n}）`,
  all: (n: number) => `全部（${n}）`,
  same: '两本一字不差。',
  onlyVerbatim: '只有档案本里有这一段',
  onlyPublished: '只有传播本里有这一段',
  chapter: '章节',
  nobody: '没有写是谁',
  goTo: '去这里改',
  goToOf: (words: string) => `去这里改：${words}`,
  noPublished:
    '现在只有档案本，网站上显示的就是它。可以照着它做一份传播本，在传播本上改，档案本留着原话不动。',
  makePublished: '照档案本做一份传播本',
  noVerbatim:
    '现在只有传播本。趁还没有改动原话，可以先存一份档案本，以后怎么改都查得到原来的样子。',
  makeVerbatim: '存一份档案本',
  nothing: '两本都还没有写。',
} as const;

export const replaceNameStrings = {
  title: '把一个名字全换掉',
  from: '把这个名字',
  to: '换成',
  keepArchive: '只换传播本，档案本不动',
  keepArchiveWhy: '档案本存的是原话，网站上有传播本时不显示它。',
  enter: '先写要换的名字，再写换成什么。',
  none: (name: string) => `没有找到“${name}”。`,
  found: (n: number, ticked: number) => `找到 ${n} 处，打了钩的 ${ticked} 处会换掉。`,
  archive: (n: number) => `档案本里还有 ${n} 处，不动。`,
  untouched: (n: number) => `文件名、网址里还有 ${n} 处，不能换，没有动。`,
  onlyArchive: (field: string) =>
    `“${field}”没有传播本，网站上显示的就是档案本，这个名字读者还看得到。请先做一份传播本，再来换。`,
  already: (name: string, n: number) =>
    `“${name}”原来就有 ${n} 处，换了以后两个人就分不开了，请想一想换别的。`,
  badName: '换成的名字里不能有引号、括号、冒号、斜线这些符号。',
  badSpeaker: '换成的名字太长，或者不像名字，放在说话人的位置就认不出是谁在说了，请换短一点的。',
  doubtful: '请看一眼：可能是更长的名字，先没有打钩',
  partOf: (name: string) => `像是“${name}”里的字`,
  speaker: (n: number) => `说话人，一共 ${n} 处`,
  replace: (n: number) => (n > 0 ? `换掉这 ${n} 处` : '换掉'),
  done: (n: number) => `换好了，一共 ${n} 处。`,
  doneNext: '存起来以前，请从头到尾再看一眼。',
  namesNotRead: '人物和村庄这会儿取不到，更长的名字可能认不全，请一处一处看一眼。',
} as const;

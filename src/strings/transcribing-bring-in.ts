/** What an editor reads while a transcript from elsewhere is brought in. */
export const bringInStrings = {
  title: '导入文字稿',
  // Before anything was chosen.
  choose: '选一个文件',
  chooseHelp:
    'Word（.docx）、字幕（.srt、.vtt）、纯文本（.txt）都可以，讯飞听见、飞书妙记、腾讯会议导出的也行。文件可以直接拖到这里。',
  paste: '或者把文字粘贴到这里',
  pasteHelp: '在 Word、飞书、腾讯会议、微信里复制，再到这个框里粘贴。',
  read: '读一读框里的文字',
  nothingPasted: '框里还没有文字。请先粘贴，或者选一个文件。',
  pasted: '粘贴的文字',
  reading: (name: string) => `正在读${name}……`,
  severalFiles: (name: string) => `一次只能放一个文件，先读“${name}”；其余的放好这一份以后再来。`,
  noFile: '拖过来的不是文件。文字请复制以后粘贴到框里。',
  // Escape, while something that was read or pasted would be gone.
  stillHere: '这些文字还没有放进文字稿。真的不要了，请按“关上”，或者再按一次 Esc。',
  other: '换一个文件或文字',

  // What was understood.
  understood: '读懂了什么',
  from: (name: string) => `读的是：${name}`,
  outOfOrder: '按时间排好（有的时间比上一段还早）',
  outOfOrderHelp: '如果是几段录音接在一起、各自从头计时，请不要排。',
  before: (lines: number) => `谈话之前的 ${lines} 行也一起放进来`,
  beforeHelp: (words: string) => `写的是：${words}\n放在最前面，不写是谁说的；不勾就不放。`,

  // Who speaks.
  speakers: '谁在说话',
  speakersHelp: '给每个人选好名字，文字稿里就都改过来。两个人选同一个名字，就合成一个人。',
  nobody: '没有写名字的话',
  turns: (count: number) => `说了 ${count} 段`,
  // What somebody says, to know the voice by.
  sample: (words: string) => `比如：${words}`,
  who: (voice: string) => `“${voice}”是谁`,
  keep: (voice: string) => `不改，还是“${voice}”`,
  keepNobody: '不改，不写名字',
  narrators: '这篇故事的口述者',
  interviewers: '采集者',
  inArchive: '档案里的人',
  others: '别的人',
  write: '档案里的别人，或者自己写……',
  guess: '这是猜的，请核对。',
  written: (voice: string) => `“${voice}”的名字`,
  isKnown: (name: string) => `就是档案里的“${name}”。`,
  isSomebodyNew: '档案里还没有这个人，先照这样写进文字稿。',
  createPerson: (name: string) => `把“${name}”加到人物里`,
  creating: '正在加……',
  created: (name: string) => `人物里有“${name}”了（草稿），以后请补上他的介绍。`,
  notCreated: (name: string) =>
    `“${name}”没有加成，文字稿里照样会写这个名字；以后可以在“人物”里加。`,
  noName: (voice: string) => `这样写认不出是人名：请写短一点，不带标点。现在先不改“${voice}”。`,
  merged: (voices: readonly string[], name: string) =>
    `${voices.map((voice) => `“${voice}”`).join('、')}会合成一个人：${name}。`,
  lost: (names: readonly string[]) =>
    `${names.map((name) => `“${name}”`).join('、')}的话没有写时间，网站可能认不出是谁说的；放进去以后，请给这些话加上时间。`,

  // What it will look like.
  preview: '放进去是这个样子',
  previewHelp: '开头几段，和要核对的地方。',
  between: (count: number) => `……中间还有 ${count} 段……`,
  after: (count: number) => `……后面还有 ${count} 段……`,
  cut: (count: number) => `……（后面还有 ${count} 个字）`,

  // Putting it in.
  put: '放进文字稿',
  replace: '放进文字稿，换掉现在的',
  append: '接在现在的后面',
  hasText: (turns: number) => `现在的文字稿有 ${turns} 段话。`,
  undo: '放错了不要紧：放进去以后按“撤销”，就回到原来的样子。',
  hasPut: (turns: number) => `放进来 ${turns} 段话。按“撤销”可以退回去。`,
  hasReplaced: (turns: number) =>
    `放进来 ${turns} 段话，换掉了原来的文字稿。按“撤销”就回到原来的。`,
  hasAppended: (turns: number) => `在后面接上了 ${turns} 段话。按“撤销”可以退回去。`,
} as const;

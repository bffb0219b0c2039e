/** What an editor reads on the transcribing desk: the window over the form. */
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const transcribingStrings = {
  // The button at the foot of the form, and in each transcript's field.
  tool: '边听边写',
  // Names the window for those who hear the page.
  title: '听写台',
  untitled: '还没有题目',
  close: '回到表单',
  save: '保存',
  saving: '正在保存……',
  saved: '保存好了',
  notSaved: '没有保存成，写的都还在。请回到表单看看哪里要改。',
  length: (clock: string) => `长 ${clock}`,
  // The recordings of the entry.
  recordings: '第几段录音',
  recording: (place: number, facts: string) =>
    `第${numerals[place] ?? place + 1}段录音${facts ? `，${facts}` : ''}`,
  addRecording: '＋ 再加一段录音',
  sound: '录音文件',
  soundTitle: '这一段的录音',
  soundLead: '选一个录音文件，或者现在就录。放好以后就可以边听边写，不用先保存。',
  soundGoesOn: '录音还在存，您可以先写。存好了，上面就能放。',
  // The two texts of a recording.
  layers: '写哪一个本子',
  layer: { transcript: '传播本', verbatim: '档案本' },
  layerHelp: {
    transcript: '传播本：给读者看的，可以稍作整理。',
    verbatim: '档案本：一字不改的原话，存档用。',
  },
  text: '文字稿',
  // Who speaks.
  who: '谁在说：',
  someoneElse: '＋ 别人',
  someoneNew: '说话人的名字',
  addSomeone: '添上',
  speakerKeys: (n: number) => `Ctrl+Alt+${n}（苹果电脑 ⌘+Option+${n}）`,
  // What can be done with the text.
  tools: '文字稿的工具',
  bringIn: '导入 Word、字幕',
  undo: '撤销',
  redo: '重做',
  lists: '要核对的',
  // After something was done that can be taken back.
  replaced: (texts: number) => `名字换好了，改了 ${texts} 处文字。`,
  // Some texts were changed elsewhere meanwhile.
  notReplaced: (texts: number) => `有 ${texts} 处文字刚刚变了，没有换，请再找一遍。`,
  broughtIn: (what: string) => `放进来了：${what}`,
  takeBack: '撤销',
  takenBack: '已经换回来了。',
  layerMade: { transcript: '照档案本存了一份传播本。', verbatim: '照传播本存了一份档案本。' },
} as const;

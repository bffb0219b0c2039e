import type { DeskAction } from '../cms/transcribing/parts.ts';

/** What an action is called on its button, and what it does, for the list of keys. */
interface ActionWords {
  name: string;
  does: string;
}

const actions: Record<DeskAction, ActionWords> = {
  toggle: { name: '放 / 停', does: '放录音，再按一下停' },
  back: { name: '退 3 秒', does: '退回去再听一遍' },
  slower: { name: '慢', does: '放慢一点' },
  faster: { name: '快', does: '放快一点' },
  time: { name: '插入时间', does: '写上录音放到的时间' },
  nextSpeaker: { name: '换人说话', does: '另起一行，写上时间和换到的人' },
  chapter: { name: '加小标题', does: '写一个小标题' },
  withhold: { name: '不公开', does: '选中的话不公开，再按一下恢复' },
  check: { name: '待核', does: '做个记号，以后对着录音再听' },
};

/** Keys by the names that are printed on them, where that isn't what programs call them. */
const printed: Record<string, string> = {
  Escape: 'Esc',
  MediaPlayPause: '播放键',
  MediaStop: '停止键',
  MediaTrackNext: '下一首键',
  MediaTrackPrevious: '上一首键',
  Pause: 'Pause',
  ScrollLock: 'Scroll Lock',
};

/** The desk's keys: the row below the recording, and the list in which they are changed. */
export const transcribingKeysStrings = {
  row: '快捷键',
  actions,
  printed,
  option: 'Option',
  help: '快捷键',
  title: '快捷键',
  lead: '打字的时候手不用离开键盘。输入法正在打字时，这些键也管用；只有 Esc 这时归输入法，按它是取消正在打的字。',
  fn: '有些笔记本电脑（苹果的都是）按 F2 这样的键，要同时按住左下角的 Fn。嫌麻烦，就用“也可以按”的那些。',
  pedal: '用脚踏板：点“换一个键”，踩一下踏板就行。',
  also: (key: string) => `也可以按 ${key}`,
  change: '换一个键',
  changeOf: (action: string) => `换一个键：${action}`,
  press: '请按键……',
  waiting: (action: string) => `请按一下“${action}”要用的键。不想换了，就再点一下按钮。`,
  unchanged: '没有换。',
  changed: (action: string, key: string) => `好了，“${action}”现在按 ${key}。`,
  writes: (key: string) => `${key} 是打字用的，请另按一个，比如 F2 到 F10。`,
  browser: (key: string) => `${key} 浏览器或电脑自己要用，请另按一个，比如 F2 到 F10。`,
  taken: (key: string, action: string) => `${key} 已经是“${action}”了，请另按一个。`,
  unknown: '这个键认不出来，请另按一个。',
  reset: '恢复原样',
  resetDone: '所有的键都恢复原样了。',
  rewind: '停下来再放的时候',
  rewinds: (seconds: number) => {
    if (seconds === 0) return '从停的地方放';
    return seconds === 1.5 ? '退 1 秒半' : `退 ${seconds} 秒`;
  },
} as const;

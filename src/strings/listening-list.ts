/**
 * Stories heard one after another: 随便听听, those of one village, those of one narrator. The page,
 * and what its script says.
 */
export const listeningListScript = {
  now: (n: number, of: number) => `正在听第 ${n} 段，共 ${of} 段：`,
  play: '播放',
  pause: '暂停',
  seek: '听到哪里',
  position: (now: string, end: string) => `${now}，共 ${end}`,
  trouble: '这一段没有接上，可能是网络不好。请过一会儿再按播放，或者听下一段。',
  finished: '都听完了。',
} as const;

export const listeningList = {
  ...listeningListScript,
  start: '从头连着听',
  previous: '上一段',
  next: '下一段',
  player: '正在听',
  listen: (minutes: number) => `听（${minutes} 分钟）`,
  listenTo: (n: number, minutes: number) => `听第 ${n} 段（${minutes} 分钟）`,
  listenLabel: (title: string, sound: string) => `${sound}：${title}`,
  note: (n: number, length: string, size: string) =>
    `一共 ${n} 段，${length}；全部听完约用 ${size} 流量。一段完了，自己接着放下一段。`,
  hours: (hours: number, minutes: number) =>
    hours > 0 ? `${hours} 小时 ${minutes} 分钟` : `${minutes} 分钟`,
  village: (name: string) => `连着听${name}的故事`,
  person: (name: string) => `连着听${name}讲的故事`,
  open: (n: number) => `连着听（${n} 段）`,
  back: (name: string) => `回到${name}`,
} as const;

/**
 * What the player's script says by itself: it carries these words along and no others. `rates` are
 * slow, normal and fast, in this order.
 */
export const playerScript = {
  play: '播放',
  pause: '暂停',
  rates: ['慢', '正常', '快'],
  speed: (rate: string) => `快慢：${rate}`,
  position: (now: string, end: string) => `${now}，共 ${end}`,
  follow: '回到正在说的地方',
  resume: '上次没听完，按播放接着听。',
  trouble: '声音断了，可能是网络不好。网络好了，按播放就接着听。',
  mending: '声音断了，可能是网络不好。正在再试，请等一等……',
  slow: '网络有点慢，声音正在路上……',
  beyond: '链接里的时间，比这段录音还要长。请按播放，从头听。',
} as const;

/** The player of a recording, as the page has it. */
export const player = {
  ...playerScript,
  back: '退15秒',
  forward: '进15秒',
  seek: '听到哪里',
  size: (length: string, size: string) => `全长 ${length}，听完约用 ${size} 流量。`,
} as const;

/**
 * The player of a recording. `rates` are slow, normal and fast, in this order.
 * A file of its own: the page's script carries these sentences and no others.
 */
export const player = {
  play: '播放',
  pause: '暂停',
  back: '退15秒',
  forward: '进15秒',
  speed: '快慢：',
  rates: ['慢', '正常', '快'],
  seek: '听到哪里',
  position: (now: string, end: string) => `${now}，共 ${end}`,
  follow: '回到正在说的地方',
  resume: '上次没听完，按播放接着听。',
  trouble: '声音断了，可能是网络不好。请过一会儿再按播放。',
  size: (length: string, size: string) => `全长 ${length}，听完约用 ${size} 流量。`,
} as const;

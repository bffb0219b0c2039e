/** Seconds in words: 3 分 12 秒, 1 小时 2 分 5 秒. */
function inWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const said = [hours > 0 && `${hours} 小时`, whole >= 60 && `${minutes} 分`, `${whole % 60} 秒`];
  return said.filter(Boolean).join(' ');
}

/** The recording above the text that is typed from it. `speeds` go from slow to fast, five of them. */
export const transcribingSoundStrings = {
  bar: '录音',
  play: '放',
  pause: '停',
  place: '听到哪里',
  inWords,
  unknownLength: '长度不知道',
  speed: '快慢',
  slower: '放慢一点',
  faster: '放快一点',
  speeds: ['慢', '稍慢', '正常', '稍快', '快'],
  none: '这里还没有录音。先在表里放进录音，就能边听边打字了。',
  resumed: (time: string) => `上次听到 ${time}，这次从那里接着放。`,
  trouble: {
    network: (time: string) =>
      `录音传不过来，可能是网络断了。停在 ${time}，接上以后从这里接着放。打字不受影响。`,
    missing: '找不到这段录音的文件。先再试一次；还是找不到，就回到表里把录音重新放进来。',
    format: '这段录音放不出来，文件可能坏了，或者格式太少见。请换成 MP3 再放进来。',
  },
  retry: '再试一次',
} as const;

/** What an editor reads while choosing and describing photos, and while choosing a recording. */
export const photoStrings = {
  choose: '选照片（可以一次选很多张）',
  help: '也可以把照片拖到这个框里；复制了照片，点一下这个框，按 Ctrl+V 就能贴进来。',
  taking: (at: number, of: number) => `正在放进来：第 ${at} 张，共 ${of} 张`,
  wait: '照片还在往里放。请等放完了再保存，或者先点“停下”。',
  cancel: '停下',
  added: (count: number) => `放进来了 ${count} 张。`,
  stopped: (count: number, left: number) =>
    `停下了：放进来了 ${count} 张，还有 ${left} 张没有放。已经放进来的不会丢。`,
  twin: (name: string, place: number) => `“${name}”和第 ${place} 张一模一样，没有再放一次。`,
  close: '知道了',
  list: '这一篇的照片',
  // Read out for each small picture of the list.
  one: (place: number, name: string, caption: string) =>
    `第 ${place} 张，${caption || `${name}，还没写说明`}`,
  undescribed: '没写说明',
  none: '还没有照片。',
  place: (place: number, of: number) => `第 ${place} 张，共 ${of} 张`,
  left: (count: number) => (count === 0 ? '，每一张都有说明了' : `，还有 ${count} 张没写说明`),
  previous: '上一张',
  next: '下一张',
  forward: '往前挪',
  back: '往后挪',
  keys: '写完一栏按回车到下一栏，最后一栏按回车到下一张。Alt+↑、Alt+↓ 把照片往前、往后挪。',
  remove: '拿掉这张',
  removed: (name: string) => `“${name}”拿掉了。`,
  putBack: '放回去',
  putBackDone: (name: string) => `“${name}”放回来了。`,
  more: '更多：谁提供的、拍摄者、档号……',
  same: '和上一张一样',
  sameFor: (label: string, value: string) => `${label}和上一张一样：${value}`,
  shownAs: (date: string) => `网站上会写成“${date}”。`,
  dateUnclear: '看不出是哪一年，会照原样存着。可以写 1974年5月、约1965年、六十年代。',
  noPicture: '照片正在取来',
  view: (name: string) => `照片：${name}`,
} as const;

export const recordingStrings = {
  choose: '选录音文件',
  another: '换一个录音文件',
  help: '也可以把录音拖到这个框里。MP3、M4A、WAV 都可以，最大 1 GB（大约 15 小时的 MP3）。',
  sending: (percent: number) => `正在传：${percent}%`,
  wait: '录音还在传。请等传完了再保存，或者先点“不传了”。',
  cancel: '不传了',
  cancelled: '没有再传，原来的没有动。',
  done: (name: string) => `“${name}”传好了。别忘了点“保存”。`,
  length: (text: string) => `长 ${text}`,
  megabytes: (count: string) => `${count} MB`,
  remove: '拿掉',
  removed: (name: string) => `“${name}”拿掉了。`,
  putBack: '放回去',
  listen: (name: string) => `听一听：${name}`,
  none: (name: string) =>
    `“${name}”不是录音，或者已经坏了。请先在电脑上点开听一听，能响的再放进来。`,
  other: (name: string, kind: string) =>
    `“${name}”是 ${kind} 格式的录音，浏览器放不出来。请用“格式工厂”一类的软件转成 MP3，再选一次。`,
  video: (name: string) =>
    `“${name}”是录像。这里只放声音：请用剪辑软件只把声音另存成 MP3 或 M4A，再选一次。`,
  tooLarge: (name: string, gigabytes: string) =>
    `“${name}”有 ${gigabytes} GB，这里一个文件最大 1 GB。请把录音转成 MP3，一般会小到十分之一；或者分成几段，一段一段地放。`,
} as const;

/** What an editor reads while a recording is chosen, made or on its way. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A length in words, for people who plan their afternoon with it: whole minutes are enough. */
function inWords(seconds: number): string {
  if (seconds < MINUTE) return `${Math.max(10, Math.ceil(seconds / 10) * 10)} 秒`;
  if (seconds < HOUR) return `${Math.ceil(seconds / MINUTE)} 分钟`;
  const minutes = Math.ceil(seconds / MINUTE);
  const rest = minutes % MINUTE;
  return `${Math.floor(minutes / MINUTE)} 小时${rest === 0 ? '' : ` ${rest} 分钟`}`;
}

export const recordingStrings = {
  choose: '选录音文件',
  another: '换一个录音文件',
  help: '也可以把录音拖到这个框里。手机、录音笔里的 M4A、MP3、WAV 都可以，不用先转换：会在这里变小，再存起来。',
  steps: {
    checking: '正在看这个文件',
    shrinking: '正在变小',
    sending: '正在存到整理台',
  },
  place: (at: number, of: number) => (of > 1 ? `第 ${at} 步，共 ${of} 步：` : ''),
  percent: (percent: number) => `${percent}%`,
  left: (seconds: number) => (seconds < 10 ? '马上就好' : `还要大约 ${inWords(seconds)}`),
  progress: '做到哪里了',
  lost: '网络断了。不用管它：连上以后会自己接着传，已经传的不会重来。',
  wait: '录音还没有存好。请等它存好再保存，或者先点“不要了，停下”。',
  cancel: '不要了，停下',
  cancelled: '停下了，原来的没有动。',
  done: (name: string) => `“${name}”存好了。别忘了点“保存”。`,
  smaller: (from: string, to: string) => `从 ${from} 变成了 ${to}，听起来一样清楚。`,
  silent: '这段录音里几乎听不到声音。已经照样存好了；请先点开听一听，是不是放错了文件。',
  asItIs:
    '这台电脑的浏览器没法把它变小，所以照原样存了，读者一样能听。换新一点的 Chrome 或 Edge 浏览器，可以存得更小。',
  broken: '这个文件中间有坏的地方，没法变小，所以照原样存了。请从头到尾听一听。',
  length: (text: string) => `长 ${text}`,
  megabytes: (bytes: number) => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`,
  remove: '拿掉',
  removed: (name: string) => `“${name}”拿掉了。`,
  putBack: '放回去',
  listen: (name: string) => `听一听：${name}`,
  none: (name: string) =>
    `“${name}”不是录音，或者已经坏了。请先在电脑上点开听一听，能响的再放进来。`,
  unplayable: (name: string) =>
    `“${name}”放不出声音：可能已经坏了，也可能是浏览器不认得的录音。请在电脑上点开听一听；能响的，用“格式工厂”一类的软件转成 MP3，再选一次。`,
  other: (name: string, kind: string) =>
    `“${name}”是 ${kind} 格式的录音，浏览器放不出来。请用“格式工厂”一类的软件转成 MP3，再选一次。`,
  video: (name: string) =>
    `“${name}”是录像。这里只放声音：请用剪辑软件只把声音另存成 MP3 或 M4A，再选一次。`,
  tooLarge: (name: string, gigabytes: string, most: string) =>
    `“${name}”有 ${gigabytes} GB，这里一个文件最大 ${most} GB。请把它分成几段，一段一段地放。`,
  tooLargeAsItIs: (name: string, gigabytes: string, most: string) =>
    `“${name}”有 ${gigabytes} GB。这台电脑的浏览器没法把它变小，照原样最大只能存 ${most} GB。请用新一点的 Chrome 或 Edge 浏览器再选一次；或者先转成 MP3。`,
  waiting: {
    unsent: (name: string, title: string) =>
      `上次${title ? `写《${title}》时` : ''}放的录音“${name}”没有存完，还在这台电脑上。`,
    unfinished: (length: string, title: string) =>
      `上次${title ? `写《${title}》时` : ''}没录完的录音还在，有 ${length}。要不要用？`,
    goOn: '接着存',
    use: '用它',
    drop: '不要了',
    sure: '它只在这台电脑上有，去掉就找不回来了。',
    reallyDrop: '确实不要',
    keep: '留着',
  },
  record: {
    start: '现在就录',
    help: '把话筒放在两个人中间。录的时候每几秒存一次：停电了，也只少最后几秒。',
    asking: '浏览器在问能不能用话筒，请点“允许”。',
    going: (clock: string) => `正在录：${clock}`,
    halted: (clock: string) => `停着：${clock}`,
    pause: '先停一停',
    goOn: '接着录',
    stop: '录完了',
    level: '声音大小',
    finished: '录完了，正在整理。',
    name: (day: string) => `现场录音-${day}`,
    denied:
      '浏览器没有拿到话筒的许可，所以没有录。请点地址栏左边的小图标，把“麦克风”改成“允许”，再点一次“现在就录”。',
    none: '没有找到话筒。请插上话筒或耳机，再点一次“现在就录”。',
    busy: '话筒打不开，可能别的程序正在用它。请关掉那个程序，再点一次“现在就录”。',
    impossible: '这个浏览器在这里不能录音。请用手机或录音笔录好，再把文件放进来。',
    ended: '话筒断开了。已经录下的都在。',
    nothing: '还没有录到声音就停了，所以没有存。',
    noRoom: '这台电脑的硬盘快满了，录音先停下了。已经录下的都在。',
    length: inWords,
  },
} as const;

/** Bars of a waveform, at most: as many as a phone can draw apart. */
const BARS = 200;
/** Seconds: the shortest stretch whose loudness is told. */
const WINDOW = 0.02;
/** Root mean square of full scale: below it there is nothing to hear, only a recorder's own hiss. */
const SILENCE = 0.0005;

/** Gathers how loud a recording is, as it is decoded; an hour is 180,000 numbers. */
export interface Loudness {
  add: (channels: readonly Float32Array[], rate: number) => void;
  /** Bars from start to end, whole numbers from 0 to 100 (the loudest); all 0 where it is silent. */
  peaks: () => number[];
  isSilent: () => boolean;
}

/** Mean power of each bar's windows, as an amplitude. */
function bars(windows: readonly number[]): number[] {
  const count = Math.min(BARS, windows.length);
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * windows.length) / count);
    const to = Math.floor(((bar + 1) * windows.length) / count);
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += windows[at]!;
    return Math.sqrt(sum / (to - from));
  });
}

const loudest = (levels: readonly number[]) => levels.reduce((a, b) => Math.max(a, b), 0);

/** Listens; samples from -1 to 1, any number at a time. */
export function measureLoudness(): Loudness {
  const windows: number[] = [];
  let sum = 0;
  let heard = 0;
  const add = (channels: readonly Float32Array[], rate: number) => {
    const size = Math.max(1, Math.round(rate * WINDOW)) * channels.length;
    const length = channels[0]?.length ?? 0;
    for (let at = 0; at < length; at += 1) {
      for (const channel of channels) sum += channel[at]! * channel[at]!;
      heard += channels.length;
      if (heard < size) continue;
      windows.push(sum / heard);
      sum = 0;
      heard = 0;
    }
  };
  return {
    add,
    peaks: () => {
      const levels = bars(windows);
      const top = loudest(levels);
      return levels.map((level) => (top < SILENCE ? 0 : Math.round((100 * level) / top)));
    },
    isSilent: () => loudest(bars(windows)) < SILENCE,
  };
}

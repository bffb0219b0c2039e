import type { SilentSpan } from './find-silence.ts';

/** Seconds in which the sound goes, and comes again: outside what must not be heard. */
export const FADE = 0.03;

/** How much of the sound is heard at a second, 0 to 1: nothing within the spans. */
function levelAt(second: number, spans: readonly SilentSpan[]): number {
  let level = 1;
  for (const { from, to } of spans) {
    const distance = Math.max(from - second, second - to, 0);
    level = Math.min(level, distance / FADE);
  }
  return level;
}

/**
 * Takes the sound out of one channel, in place, a piece after the other; the first sample is heard at
 * `start` seconds. Spans are few, and most pieces touch none.
 */
export function createFader(spans: readonly SilentSpan[], rate: number, start = 0) {
  let done = 0;
  return (samples: Float32Array): void => {
    const at = (index: number) => start + (done + index) / rate;
    const [first, last] = [at(0) - FADE, at(samples.length) + FADE];
    const near = spans.filter(({ from, to }) => from <= last && to >= first);
    if (near.length > 0)
      for (let index = 0; index < samples.length; index += 1) {
        samples[index]! *= levelAt(at(index), near);
      }
    done += samples.length;
  };
}

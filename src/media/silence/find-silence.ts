/** A turn, as far as it matters to what may be heard. */
export interface SpokenTurn {
  /** Seconds; null where nobody wrote them. */
  start: number | null;
  /** Whether anything of what is said in it is withheld. */
  isWithheld: boolean;
}

/** Seconds of a recording in which nothing may be heard; `to` is Infinity where it lasts to the end. */
export interface SilentSpan {
  from: number;
  to: number;
}

/** Why a recording can't be silenced in parts: nobody knows where, or nothing would be left. */
export type Unsilenceable = 'no-times' | 'nothing-left';

/**
 * Times are mostly written in whole seconds, and cut off: what is said to start at 0:07 may go on
 * from what was said before until 0:07.9, and begin a breath before 0:07. Those with decimals are
 * nearer to the truth. Seconds.
 */
const MARGIN = { whole: { before: 0.5, after: 1 }, exact: { before: 0.2, after: 0.2 } };
/** Recorder apps round up: a time may stand this many seconds past the end. */
const PAST_END = 1;
/** Less sound than this between two silences is of no use to anybody; seconds. */
const LEAST_SOUND = 1;

const toMilliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;
const marginOf = (time: number) => (Number.isInteger(time) ? MARGIN.whole : MARGIN.exact);

/**
 * The times that can be trusted: within the recording, and in order with all others. Of two that
 * contradict each other nobody knows which is wrong, so both are left out.
 */
function trustedTimes(turns: readonly SpokenTurn[], duration: number): (number | null)[] {
  const written = turns.map(({ start }) =>
    start !== null && start <= duration + PAST_END ? start : null,
  );
  let latest = 0;
  const notBefore = written.map((time) => (latest = Math.max(latest, time ?? 0)));
  let earliest = Infinity;
  const notAfter = [...written]
    .reverse()
    .map((time) => (earliest = Math.min(earliest, time ?? Infinity)))
    .reverse();
  return written.map((time, index) =>
    time !== null && time >= notBefore[index]! && time <= notAfter[index]! ? time : null,
  );
}

/** From the last trusted time up to a turn, to the first one after it; null where there is neither. */
function spanOf(times: readonly (number | null)[], index: number): SilentSpan | null {
  const from = times
    .slice(0, index + 1)
    .reverse()
    .find((time) => time !== null);
  // Turns of the same second are one after the other within it, or somebody copied a time.
  const to = times.slice(index + 1).find((time) => time !== null && time > (from ?? -1));
  if (from == null && to == null) return null;
  return {
    from: from == null ? 0 : Math.max(0, toMilliseconds(from - marginOf(from).before)),
    to: to == null ? Infinity : toMilliseconds(to + marginOf(to).after),
  };
}

function merge(spans: readonly SilentSpan[]): SilentSpan[] {
  const merged: SilentSpan[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from - last.to < LEAST_SOUND) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function secondsHeard(spans: readonly SilentSpan[], duration: number): number {
  let heard = 0;
  let end = 0;
  for (const { from, to } of spans) {
    heard += Math.max(0, Math.min(from, duration) - end);
    end = to;
  }
  return end < duration ? heard + duration - end : heard;
}

/**
 * What must not be heard of a recording of `duration` seconds (Infinity where that isn't known): in
 * any of its texts, every turn of which something is withheld, whole, for times are known of nothing
 * smaller. Where times are missing or contradict each other it is rather more than less; it answers
 * why where that would be all of it. No span where nothing is withheld.
 */
export function findSilence(
  texts: readonly (readonly SpokenTurn[])[],
  duration: number,
): SilentSpan[] | Unsilenceable {
  const spans: SilentSpan[] = [];
  for (const turns of texts) {
    const times = trustedTimes(turns, duration);
    for (const [index, { isWithheld }] of turns.entries()) {
      const span = isWithheld ? spanOf(times, index) : undefined;
      if (span === null) return 'no-times';
      if (span) spans.push(span);
    }
  }
  const merged = merge(spans);
  const isNothing = merged.length > 0 && secondsHeard(merged, duration) < LEAST_SOUND;
  return isNothing ? 'nothing-left' : merged;
}

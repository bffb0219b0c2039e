import type { PlacedPart } from './place-parts.ts';

/** Characters that are spoken in a second, where nothing says when the next turn starts. */
const PACE = 4;
/** Characters in a second at the slowest; what is longer is a pause before the next turn. */
const SLOWEST = 1;

interface TimedPlace {
  /** Where its words begin; UTF-16 units. */
  at: number;
  /** The start of its line. */
  from: number;
  seconds: number;
}

/** The second at which a place of the text is spoken; null where the text has no times. */
export type TimeOf = (offset: number) => number | null;

function timedPlaces(placed: readonly PlacedPart[]): TimedPlace[] {
  return placed.flatMap(({ part, from, saidFrom }) =>
    part.type === 'turn' && part.start !== null
      ? [{ at: saidFrom, from, seconds: part.start }]
      : [],
  );
}

/** The index of the last place that begins at `offset` or before; -1 where none does. */
function lastBefore(places: readonly TimedPlace[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * When what stands at a place is said: the time above it, and of the time up to the next one as much
 * as of the characters. `end`: where the recording ends, in seconds, if that is known.
 */
export function timeEstimate(placed: readonly PlacedPart[], end: number | null): TimeOf {
  const places = timedPlaces(placed);
  const last = placed.at(-1)?.to ?? 0;
  return (offset) => {
    if (places.length === 0) return null;
    const index = lastBefore(places, offset);
    if (index < 0) return 0;
    const { at, seconds } = places[index]!;
    const next = places[index + 1];
    const until = next ? next.seconds : end;
    const gone = Math.max(0, offset - at);
    const isWrong = until === null || until <= seconds || (end !== null && until > end);
    if (isWrong) return seconds + gone / PACE;
    const all = Math.max(1, (next?.from ?? last) - at);
    return seconds + Math.min((until - seconds) / all, 1 / SLOWEST) * Math.min(gone, all);
  };
}

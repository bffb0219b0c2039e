const DIGIT = '[0-9０-９]';
const COLON = '[:：]';

/** A clock time inside a pattern, as people and recorder apps write it; no capture groups. */
export const CLOCK_PATTERN = `${DIGIT}{1,3}${COLON}${DIGIT}{2}(?:${COLON}${DIGIT}{2})?(?:[.,．]${DIGIT}{1,9})?`;

const WHOLE_CLOCK = new RegExp(`^${CLOCK_PATTERN}$`);
/** Beyond this, `hhh:mm:ss` would not be read again: it is no time of a recording. */
const TOO_LONG = 1000 * 3600;

export interface ClockReading {
  /** seconds, to the millisecond */
  seconds: number;
  /** false for minutes past 59 beside hours, or seconds past 59 (`00:75:00`) */
  possible: boolean;
}

/**
 * Reads `0:05`, `00:01:09.500`, `００：０５` or `75:03` (minutes and seconds: apps that leave the
 * hours out count on past 59). An impossible time keeps its arithmetic value, so that nothing
 * written is lost, and says so; null when it is not a clock time at all.
 */
export function readClock(text: string): ClockReading | null {
  if (!WHOLE_CLOCK.test(text)) return null;
  const [whole = '', fraction = ''] = text.normalize('NFKC').split(/[.,]/);
  const fields = whole.split(':').map(Number);
  const [seconds = 0, minutes = 0, hours = 0] = fields.reverse();
  const milliseconds = Math.round(Number(`0.${fraction || '0'}`) * 1000);
  const total = hours * 3600 + minutes * 60 + seconds + milliseconds / 1000;
  if (total >= TOO_LONG) return null;
  return { seconds: total, possible: seconds < 60 && (fields.length < 3 || minutes < 60) };
}

/** Seconds of a clock time (see {@link readClock}); null when it is none or cannot exist. */
export function parseClock(text: string): number | null {
  const reading = readClock(text.trim());
  return reading?.possible ? reading.seconds : null;
}

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

/**
 * Seconds as a clock time. `reader`: `3:04`, `1:02:05`, whole seconds, as people say it.
 * `strict`: `00:03:04`, with milliseconds only where there are any, as files keep it.
 */
export function formatClock(seconds: number, style: 'reader' | 'strict' = 'reader'): string {
  const total = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000)) : 0;
  const whole = Math.floor(total / 1000);
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const two = (field: number) => String(field).padStart(2, '0');
  if (style === 'reader') {
    return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  }
  const fraction =
    total % 1000
      ? `.${String(total % 1000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`
      : '';
  return `${two(hours)}:${two(minutes)}:${two(rest)}${fraction}`;
}

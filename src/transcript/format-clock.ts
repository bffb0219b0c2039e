const two = (field: number) => String(field).padStart(2, '0');

/** Whole milliseconds; nothing below zero, nothing endless. */
function wholeMilliseconds(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000)) : 0;
}

/** Hours, minutes and seconds, all whole. */
function fieldsOf(seconds: number): [number, number, number] {
  const whole = Math.floor(wholeMilliseconds(seconds) / 1000);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** Seconds as people say them: `3:04`, `1:02:05`, whole seconds. The player's script takes it along. */
export function formatClock(seconds: number): string {
  const [hours, minutes, rest] = fieldsOf(seconds);
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(rest)}`;
}

/** Seconds as files keep them: `00:03:04`, with milliseconds only where there are any. */
export function formatStrictClock(seconds: number): string {
  const rest = wholeMilliseconds(seconds) % 1000;
  const fraction = rest ? `.${String(rest).padStart(3, '0').replace(/0+$/, '')}` : '';
  return fieldsOf(seconds).map(two).join(':') + fraction;
}

/** As many bars as a phone can show apart. */
const BARS = 80;
/** The first of 64 characters in a row that need no escaping in HTML: `?` to `~`. */
const FIRST = 63;
const LEVELS = 63;

/** The loudest of each bar's share of `peaks`, so that no shout is lost. */
function gather(peaks: readonly number[]): number[] {
  const count = Math.min(BARS, peaks.length);
  return Array.from({ length: count }, (_, bar) =>
    Math.max(
      ...peaks.slice(
        Math.floor((bar * peaks.length) / count),
        Math.floor(((bar + 1) * peaks.length) / count),
      ),
    ),
  );
}

/**
 * A waveform as the page carries it, one character a bar, from peaks of 0 to 100; flat where none
 * is known. Drawn out as a path it would be the heaviest thing on a story's page after its text.
 */
export function waveformText(peaks: readonly number[] | null): string {
  return gather(peaks ?? Array.from({ length: BARS }, () => 0))
    .map((peak) => String.fromCharCode(FIRST + Math.round((peak / 100) * LEVELS)))
    .join('');
}

/** The bars as one SVG path in a box of `text.length` × 100. */
export function waveformPath(text: string): string {
  return Array.from(text, (bar, index) => {
    const height = Math.max(4, Math.round(((bar.charCodeAt(0) - FIRST) / LEVELS) * 96));
    return `M${index} ${50 - height / 2}v${height}`;
  }).join('');
}

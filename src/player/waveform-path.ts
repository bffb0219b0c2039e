/** The bars of a waveform as one SVG path in a box of `peaks.length` × 100; peaks from 0 to 100. */
export function waveformPath(peaks: readonly number[]): string {
  return peaks
    .map((peak, index) => {
      const height = Math.max(4, Math.round(peak * 0.96));
      return `M${index} ${50 - height / 2}v${height}`;
    })
    .join('');
}

import { fetchSmall } from './fetch-small.ts';
import { hearLevels } from './hear-levels.ts';

/** Finds out how loud a recording of `seconds` is, and draws it; a plain line until then, and else. */
export function showLevels(
  draw: (levels: readonly number[] | null) => void,
): (address: string | undefined, seconds: number | null) => void {
  let stopper = new AbortController();
  let shown: string | undefined;
  const hear = async (address: string, seconds: number, { signal }: AbortController) => {
    const bytes = await fetchSmall(address, signal);
    const levels = bytes && (await hearLevels(bytes, seconds));
    if (!signal.aborted) draw(levels);
  };
  return (address, seconds) => {
    if (address !== shown) {
      stopper.abort();
      draw(null);
      shown = undefined;
    }
    if (address === undefined || address === shown || seconds === null) return;
    shown = address;
    stopper = new AbortController();
    // A picture is all it is: without it the line stays plain.
    hear(address, seconds, stopper).catch(() => undefined);
  };
}

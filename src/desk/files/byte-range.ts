/** The first and the last byte that are wanted, counted from 0. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * What a Range header asks for of a file of `size` bytes; null where it asks for what isn't there,
 * undefined where there is none, or one (several pieces at once) that may be answered with all.
 */
export function readRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? null : { first, last };
}

import { makeShortCode } from './make-short-code.ts';

export interface ShortEntry {
  referenceCode?: string | undefined;
  shortCode?: string | undefined;
}

/**
 * A story with its short address: the one it had is kept whatever the editor sent, one that was
 * copied along with another story is not, and where there is none, it is given. `before`: as it is
 * published; `isForeign`: whether a code is, or once was, another story's.
 */
export function settleShortCode<F extends ShortEntry>(
  now: F,
  before: ShortEntry | null,
  { used, isForeign }: { used: Iterable<string>; isForeign: (code: string) => boolean },
): F {
  const written = now.shortCode && !isForeign(now.shortCode) ? now.shortCode : undefined;
  const own = before?.shortCode ?? written;
  return { ...now, shortCode: own ?? makeShortCode(now.referenceCode ?? '', new Set(used)) };
}

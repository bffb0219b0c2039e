import { assignReferenceCodes } from './assign-reference-codes.ts';
import { referenceParts, type ReferenceSeries } from '../../model/next-reference-code.ts';

interface Coded {
  file?: string | undefined;
  referenceCode?: string | undefined;
}
export type CodedEntry = Coded & {
  [K in keyof typeof referenceParts]?: readonly Coded[] | undefined;
};

export interface CodesKnown {
  /** Every code that was ever given. */
  used: readonly string[];
  /** Whether a code is, or once was, some other thing's. */
  isForeign: (code: string) => boolean;
  series: ReferenceSeries;
}

const PARTS = Object.keys(referenceParts) as (keyof typeof referenceParts)[];

/** Its code of before, or the one that was written by hand; none where that is another thing's. */
function ownCode(
  now: Coded,
  before: Coded | undefined,
  isForeign: (code: string) => boolean,
): string | undefined {
  if (before?.referenceCode) return before.referenceCode;
  return now.referenceCode && !isForeign(now.referenceCode) ? now.referenceCode : undefined;
}

function withCode<T extends Coded>(thing: T, code: string | undefined): T {
  if (thing.referenceCode === code) return thing;
  const { referenceCode: _, ...rest } = thing;
  return (code === undefined ? rest : { ...rest, referenceCode: code }) as T;
}

function settlePart(things: readonly Coded[], before: readonly Coded[], known: CodesKnown) {
  const seen = new Set<string>();
  return things.map((thing) => {
    const was = before.find(({ file }) => file !== undefined && file === thing.file);
    const code = ownCode(thing, was, known.isForeign);
    // A photo that was copied within its entry is another photo.
    const isDouble = code !== undefined && seen.has(code);
    if (code !== undefined) seen.add(code);
    return withCode(thing, isDouble ? undefined : code);
  });
}

/**
 * An entry as it comes into the archive, with a code for it, its photos and its recordings: what
 * once had a code keeps it whatever the editor sent, a code that was copied along with another
 * entry is not kept, and what has none gets the next. `before`: as it is published; null: it is new.
 */
export function settleReferenceCodes<F extends CodedEntry>(
  now: F,
  before: CodedEntry | null,
  known: CodesKnown,
): F {
  const parts = PARTS.flatMap((part) => {
    const things = now[part];
    return things ? [[part, settlePart(things, before?.[part] ?? [], known)] as const] : [];
  });
  const settled = withCode(
    { ...now, ...Object.fromEntries(parts) },
    ownCode(now, before ?? undefined, known.isForeign),
  );
  return assignReferenceCodes(settled, known.used, known.series);
}

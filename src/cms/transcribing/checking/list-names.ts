import type { PlacedPart } from '../../../review/places/place-parts.ts';
import type { TimeOf } from '../../../review/places/estimate-time.ts';
import type { NameKind, NameOrigin, NameReading } from './name-reader.ts';
import type { HeardPlace } from './read-checks.ts';

/** A name with every place where it is said. */
export interface NameToCheck extends NameOrigin {
  name: string;
  /** ⚠ or 待核 stands behind it somewhere. */
  marked: boolean;
  places: HeardPlace[];
}

const ORDER: readonly NameKind[] = ['person', 'village', 'guess', 'word'];

/** Behind a name, a mark may stand after a space. */
function isMarked(text: string, to: number, marks: ReadonlySet<number>): boolean {
  let at = to;
  while (text[at] === ' ' || text[at] === '\u3000') at += 1;
  return marks.has(at);
}

/**
 * Names by what is most in need of a look: marked ones first, dialect words last. Who speaks, at the
 * head of a turn, is nothing to be heard in the recording, and is left out.
 */
export function listNames(
  text: string,
  { places, origin }: NameReading,
  placed: readonly PlacedPart[],
  marks: readonly { start: number }[],
  heard: TimeOf,
): NameToCheck[] {
  const starts = new Set(marks.map(({ start }) => start));
  const names = new Map<string, NameToCheck>();
  let part = 0;
  for (const { name, from, to } of places) {
    while (part + 1 < placed.length && placed[part + 1]!.from <= from) part += 1;
    const marked = isMarked(text, to, starts);
    if (!marked && from < (placed[part]?.saidFrom ?? 0)) continue;
    const entry = names.get(name) ?? { name, ...origin(name), marked: false, places: [] };
    entry.marked ||= marked;
    entry.places.push({ range: { from, to }, seconds: heard(from) });
    names.set(name, entry);
  }
  const rank = ({ marked, kind }: NameToCheck) => (marked ? -1 : ORDER.indexOf(kind));
  return [...names.values()].sort((a, b) => rank(a) - rank(b));
}

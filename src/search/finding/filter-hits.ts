import type { FilterCounts, Filters } from '../found.ts';
import type { Entry } from './entry-table.ts';

/** The first years of the decades that an entry tells of. */
export function decadesOf({ years }: Pick<Entry, 'years'>): number[] {
  if (!years) return [];
  const decades: number[] = [];
  for (let decade = years[0] - (years[0] % 10); decade <= years[1]; decade += 10)
    decades.push(decade);
  return decades;
}

const rules: {
  [F in keyof Filters]-?: (entry: Entry, wanted: NonNullable<Filters[F]>) => boolean;
} = {
  kind: ({ kind }, wanted) => kind === wanted,
  village: ({ village }, wanted) => village === wanted,
  narrator: ({ narrators }, wanted) => narrators.includes(wanted),
  decade: (entry, wanted) => decadesOf(entry).includes(wanted),
  sound: ({ sound }) => sound,
  photos: ({ photos }) => photos,
};
type Rule = (entry: Entry, wanted: unknown) => boolean;

/** Which filters keep an entry out. */
function failing(entry: Entry, filters: Filters): (keyof Filters)[] {
  return (Object.keys(rules) as (keyof Filters)[]).filter(
    (name) => filters[name] !== undefined && !(rules[name] as Rule)(entry, filters[name]),
  );
}

function add<K>(counts: Map<K, number>, keys: readonly K[]): void {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Which entries all filters let through, and what each choice would leave: a count is of the
 * entries that all the *other* filters let through.
 */
export function filterEntries(
  candidates: readonly { entry: number }[],
  entries: readonly Entry[],
  filters: Filters,
): { kept: Set<number>; counts: FilterCounts } {
  const kept = new Set<number>();
  const counts: FilterCounts = {
    kind: new Map(),
    village: new Map(),
    narrator: new Map(),
    decade: new Map(),
    sound: 0,
    photos: 0,
  };
  for (const { entry: number } of candidates) {
    const entry = entries[number]!;
    const out = failing(entry, filters);
    if (out.length === 0) kept.add(number);
    const passes = (name: keyof Filters) =>
      out.length === 0 || (out.length === 1 && out[0] === name);
    if (passes('kind')) add(counts.kind, [entry.kind]);
    if (passes('village') && entry.village) add(counts.village, [entry.village]);
    if (passes('narrator')) add(counts.narrator, entry.narrators);
    if (passes('decade')) add(counts.decade, decadesOf(entry));
    if (passes('sound') && entry.sound) counts.sound += 1;
    if (passes('photos') && entry.photos) counts.photos += 1;
  }
  return { kept, counts };
}

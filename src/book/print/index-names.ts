import { byName } from '../../strings/words.ts';
import type { Book } from '../book.ts';
import type { IndexTerm, Run } from './manuscript.ts';

/** Finds the people and places of the index in what was told. */
export interface NameIndex {
  people: IndexTerm[];
  places: IndexTerm[];
  /** A text with a mark before each name that the index has. */
  mark: (text: string) => Run[];
  /** The terms of these names. */
  marksOf: (names: readonly string[]) => number[];
}

/** A single character is part of too many other words. */
const isName = (text: string): boolean => [...text].length > 1;
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Names without a mark: for a book that has no index. */
export const noNames: NameIndex = {
  people: [],
  places: [],
  mark: (text) => [text],
  marksOf: () => [],
};

function listTerms({ people, villages }: Pick<Book, 'people' | 'villages'>) {
  let mark = 0;
  const numbered = (name: string, of: string | null): IndexTerm => ({ mark: mark++, name, of });
  const byTheirName = new Map(people.map((person) => [person.name, person]));
  return {
    people: [...byTheirName.values()]
      .toSorted(byName)
      .map(({ name, village }) => numbered(name, village?.name ?? null)),
    places: villages
      .toSorted(byName)
      .map(({ name, aliases }) => ({ ...numbered(name, aliases.join('、') || null), aliases })),
  };
}

/** Everybody and every place with a page; of two names that begin alike, the longer one is meant. */
export function indexNames(book: Pick<Book, 'people' | 'villages'>): NameIndex {
  const { people, places } = listTerms(book);
  const marks = new Map<string, number>();
  for (const { name, mark } of people) if (isName(name)) marks.set(name, mark);
  for (const { name, aliases, mark } of places)
    for (const each of [name, ...aliases]) if (isName(each)) marks.set(each, mark);
  if (marks.size === 0) return noNames;
  const names = [...marks.keys()].toSorted((a, b) => b.length - a.length).map(escape);
  const anyName = new RegExp(names.join('|'), 'gu');
  return {
    people,
    places,
    mark: (text) => {
      const runs: Run[] = [];
      let last = 0;
      for (const { 0: name, index } of text.matchAll(anyName)) {
        if (index > last) runs.push(text.slice(last, index));
        runs.push({ mark: marks.get(name)! });
        last = index;
      }
      return [...runs, text.slice(last)];
    },
    marksOf: (asked) => [...new Set(asked.flatMap((name) => marks.get(name) ?? []))],
  };
}

import { problemKinds } from '../../../checks/problems.ts';
import { checkingStrings as strings } from '../../../strings/transcribing-checking.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import type { CheckRow } from './check-list.ts';
import type { NameToCheck } from './list-names.ts';
import type { Checks, HeardPlace, TimeToMend } from './read-checks.ts';

/** What a row says; what a press does is the lists' own. */
export type RowWords = Omit<CheckRow, 'press' | 'aside'>;

/** A row of a list, with the place it leads to. */
export interface PlacedRow {
  row: RowWords;
  place: HeardPlace;
}

function timeOf({ seconds }: HeardPlace): string {
  return seconds === null ? strings.look : strings.listen(formatClock(Math.floor(seconds)));
}

/** Keys that stay while lines above are typed: what it says, and the how-manieth of those it is. */
function withKeys<T>(list: readonly T[], name: (each: T) => string): [string, T][] {
  const seen = new Map<string, number>();
  return list.map((each) => {
    const words = name(each);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return [`${words} ${times}`, each];
  });
}

export function chapterRows({ chapters }: Checks): PlacedRow[] {
  return withKeys(chapters, ({ title }) => title).map(([key, chapter]) => ({
    row: { key, words: chapter.title, time: timeOf(chapter) },
    place: chapter,
  }));
}

/** In the words of the check, which reads the same text when the site is built. */
function sayProblem({ problem: { id, found = '' } }: TimeToMend): { words: string; below: string } {
  const { what, mend } = problemKinds[id];
  return { words: what.replace(/^文字稿里的?/, '').replace('{found}', found), below: mend };
}

export function timeRows({ times }: Checks): PlacedRow[] {
  return withKeys(times, ({ problem }) => `${problem.id} ${problem.found}`).map(([key, time]) => ({
    row: { key, ...sayProblem(time), time: timeOf(time) },
    place: time,
  }));
}

export function markRows({ marks }: Checks): PlacedRow[] {
  return withKeys(marks, ({ words }) => words).map(([key, mark]) => ({
    row: { key, words: mark.words, time: timeOf(mark) },
    place: mark,
  }));
}

export function passageRows({ passages }: Checks): PlacedRow[] {
  return withKeys(passages, ({ words }) => words).map(([key, passage]) => ({
    row: {
      key,
      words: passage.words,
      note: passage.lasts === null ? '' : strings.lasts(passage.lasts),
      below: passage.unclosed ? strings.unclosed : strings.shown(passage.shown),
      time: timeOf(passage),
    },
    place: passage,
  }));
}

/** A name at the place that was heard last, or at its first. */
export function nameRow(name: NameToCheck, heard: number | undefined): RowWords {
  const { places } = name;
  const at = Math.min(heard ?? 0, places.length - 1);
  const kind = name.of === null ? strings.kinds[name.kind] : strings.alias(name.of);
  const times =
    heard === undefined || places.length === 1
      ? strings.nTimes(places.length)
      : strings.nth(at + 1, places.length);
  return {
    key: name.name,
    words: name.name,
    note: [name.marked ? strings.marked : '', kind].filter((each) => each !== '').join('，'),
    times,
    time: timeOf(places[at]!),
  };
}

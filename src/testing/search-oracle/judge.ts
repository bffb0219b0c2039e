import type { PageAnswer } from './ask-in-page.ts';
import { foldPlainly, type Oracle, type OracleHit } from './oracle.ts';

/** Counted over all questions. */
export interface Tally {
  right: number;
  /** Found, and should not be. */
  wrong: number;
  missed: number;
}

export interface Judgement {
  entries: Tally;
  turns: Tally;
  /** What was not as it should be, in words; a few. */
  faults: string[];
}

const TOLD = 20;

export const recall = ({ right, missed }: Tally) => (right + missed ? right / (right + missed) : 1);
export const precision = ({ right, wrong }: Tally) => (right + wrong ? right / (right + wrong) : 1);

/** Adds what was found to `tally`; returns a sentence where something is amiss. */
export function compare(
  found: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  tally: Tally,
): string | null {
  const wrong = [...found].filter((each) => !wanted.has(each));
  const missed = [...wanted].filter((each) => !found.has(each));
  tally.right += found.size - wrong.length;
  tally.wrong += wrong.length;
  tally.missed += missed.length;
  if (wrong.length + missed.length === 0) return null;
  return `wrong ${wrong.slice(0, 3).join()} missed ${missed.slice(0, 3).join()}`;
}

/** Whether what is marked begins and ends as the words do: places may overlap, `哈哈` in `哈哈哈`. */
function isMarkOf(marked: string, words: readonly string[]): boolean {
  const folded = foldPlainly(marked);
  return (
    words.some((word) => folded.startsWith(word)) && words.some((word) => folded.endsWith(word))
  );
}

type Entries = readonly (readonly [address: string, turns: readonly string[]])[];

const anchorsOf = (entries: Entries) =>
  new Set(entries.flatMap(([address, turns]) => turns.map((turn) => address + turn)));

/** The turns of entries that were looked into, and those that are wanted of the same. */
function compareTurns(
  { entries }: PageAnswer,
  wanted: ReadonlyMap<string, OracleHit>,
  tally: Tally,
): string | null {
  const seen = Object.entries(entries).filter(([, { turns }]) => turns !== null);
  return compare(
    anchorsOf(seen.map(([address, { turns }]) => [address, turns!])),
    anchorsOf(seen.map(([address]) => [address, wanted.get(address)?.turns ?? []])),
    tally,
  );
}

/** Judges answers by the oracle: entries, turns, how often, and what is marked. */
export function judge(
  oracle: Oracle,
  queries: readonly string[],
  answers: readonly PageAnswer[],
): Judgement {
  const empty = () => ({ right: 0, wrong: 0, missed: 0 });
  const judgement: Judgement = { entries: empty(), turns: empty(), faults: [] };
  queries.forEach((query, index) => {
    const { entries, marked } = answers[index]!;
    const wanted = oracle.find(query);
    const words = query.split(/\s+/u).map(foldPlainly).filter(Boolean);
    const miscounted = Object.entries(entries).find(
      ([address, { places }]) => places !== wanted.get(address)?.places,
    );
    const faults = [
      compare(new Set(Object.keys(entries)), new Set(wanted.keys()), judgement.entries),
      compareTurns(answers[index]!, wanted, judgement.turns),
      miscounted ? `counts ${JSON.stringify(miscounted)}` : null,
      marked.every((text) => isMarkOf(text, words)) ? null : `marks ${marked.join()}`,
    ];
    for (const fault of faults) if (fault) judgement.faults.push(`“${query}” ${fault}`);
  });
  judgement.faults.splice(TOLD);
  return judgement;
}

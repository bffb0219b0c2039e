import type { ReviewId } from '../finding.ts';
import { bankCardsIn } from './bank-cards.ts';
import { digitRuns, type DigitRun, type Script } from './digit-runs.ts';
import { findAccounts, findAddresses } from './find-accounts.ts';
import { idNumbersIn, type NumberInRun } from './id-numbers.ts';
import { landlineNumbersIn, mobileNumbersIn } from './phone-numbers.ts';

/** A number that tells who somebody is or where to find them. */
export interface FoundNumber {
  id: ReviewId;
  /** Offsets in the text, UTF-16; `end` is behind it. */
  start: number;
  end: number;
  /** Offsets of the characters that nobody should read again. */
  hidden: number[];
}

/** How many digits stay readable at either end. */
const SHOWN: Partial<Record<ReviewId, readonly [number, number]>> = {
  'id-number': [6, 4],
  'mobile-number': [3, 4],
  'landline-number': [4, 2],
  'bank-card': [4, 4],
};
const AREA_IN_BRACKETS = /[（(]([0０][0-9０-９]{2,3})[)）]/g;

function placeOf(id: ReviewId, run: DigitRun, number: NumberInRun): FoundNumber {
  const { from, length, tail } = number;
  const at = run.at.slice(from, from + length).concat(tail ?? []);
  const [first, last] = SHOWN[id] ?? [0, 0];
  return {
    id,
    start: at[0]!,
    end: at[at.length - 1]! + 1,
    hidden: at.slice(first, at.length - last),
  };
}

/** Digits of both kinds in one number are rare: only what is beyond doubt, or dialled every day. */
function numbersIn(run: DigitRun, text: string, script: Script): FoundNumber[] {
  const found: [ReviewId, NumberInRun[]][] = [
    ['id-number', idNumbersIn(run, text, script)],
    ['bank-card', script === 'typed' ? bankCardsIn(run) : []],
    ['mobile-number', mobileNumbersIn(run, script === 'spoken')],
    ['landline-number', script === 'mixed' ? [] : landlineNumbersIn(run)],
  ];
  return found.flatMap(([id, numbers]) => numbers.map((number) => placeOf(id, run, number)));
}

/** What comes first counts: an ID number before the bank card that its digits may make as well. */
function withoutOverlaps(found: FoundNumber[]): FoundNumber[] {
  const kept: FoundNumber[] = [];
  for (const each of found) {
    if (!kept.some(({ start, end }) => each.start < end && start < each.end)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Every such number of a text, in order, whichever digits it is written in. */
export function findNumbers(text: string): FoundNumber[] {
  const unbracketed = text.replace(AREA_IN_BRACKETS, ' $1 ');
  const found = (script: Script) =>
    digitRuns(unbracketed, script).flatMap((run) => numbersIn(run, unbracketed, script));
  const written = [...found('typed'), ...found('spoken'), ...found('mixed')];
  return withoutOverlaps([...written, ...findAccounts(text), ...findAddresses(text)]);
}

/** The text with every such number masked, and just as long: offsets stay true. */
export function maskNumbers(text: string, numbers = findNumbers(text)): string {
  const hidden = new Set(numbers.flatMap((number) => number.hidden));
  return [...Array(text.length).keys()]
    .map((index) => (hidden.has(index) ? '*' : text.charAt(index)))
    .join('');
}

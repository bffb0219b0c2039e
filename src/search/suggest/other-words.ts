import { foldText } from '../fold-text.ts';
import type { SuggestionReason } from './suggestion.ts';

/** Something to ask the index for. */
export interface Proposal {
  query: string;
  why: SuggestionReason;
}

function fold(text: string): string {
  return String.fromCodePoint(...foldText(text).points);
}

/** The same with dialect words for plain ones, and plain ones for dialect words. */
export function proposeGlossary(
  word: string,
  glossary: readonly [dialect: string, plain: string][],
): Proposal[] {
  const typed = fold(word);
  const swap = (from: string, to: string, why: SuggestionReason): Proposal[] => {
    const folded = fold(from);
    return folded !== '' && typed.indexOf(folded) >= 0
      ? [{ query: typed.split(folded).join(to), why }]
      : [];
  };
  return glossary.reduce<Proposal[]>(
    (all, [dialect, plain]) =>
      all.concat(swap(plain, dialect, 'dialect'), swap(dialect, plain, 'plain')),
    [],
  );
}

/** What is neither letter, digit nor sign of an emoji parts words: 王秀英、李长海. */
const PARTING = /[\s\p{P}\p{S}]+/u;
/** Shorter parts are in everything. */
const SHORTEST = 2;

/** The parts of a query: all of them in one story, or else one by one. */
export function proposeParts(query: string): Proposal[] {
  const parts = query.split(PARTING).filter((part) => foldText(part).points.length >= SHORTEST);
  if (parts.length < 2) return [];
  return [parts.join(' '), ...parts].map((part) => ({ query: part, why: 'apart' }));
}

import { COMPOUND_SURNAMES, couldBeGiven, surnameOf, TITLES, WORDLIKE } from './name-words.ts';

/** `名叫孙茂田`, `小名栓柱`: what follows is a name, whatever it is made of. */
const INTRODUCED =
  /(?:名叫|叫做|名字叫|大号叫?|小名叫?|外号叫?|学名叫?)[“"「]?(\p{Script=Han}{2,3})(?!\p{Script=Han})/gu;

/** Dictionaries know no names: a surname and one or two characters that no dictionary word holds. */
function fromUnknownWords(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [];
  const names: string[] = [];
  let run = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (/^\p{Script=Han}$/u.test(segment) || COMPOUND_SURNAMES.includes(segment)) run += segment;
    // A given name that happens to be a word: 孙|茂田.
    else if (/^\p{Script=Han}{2}$/u.test(segment) && isSurname(run.slice(-1))) {
      names.push(run.slice(-1) + segment);
      run = '';
    } else {
      names.push(...namesIn(run));
      run = '';
    }
  }
  return [...names, ...namesIn(run)];
}

function isSurname(text: string): boolean {
  return text !== '' && surnameOf(text) !== '';
}

function namesIn(run: string): string[] {
  for (let at = 0; at + 1 < run.length; at += 1) {
    const surname = surnameOf(run.slice(at));
    const given = run.slice(at + surname.length, at + surname.length + 2);
    if (surname === '') continue;
    if (couldBeGiven(given)) return [surname + given];
  }
  return [];
}

function isLikely(name: string, count: number): boolean {
  const surname = surnameOf(name);
  const given = name.slice(surname.length);
  if (!couldBeGiven(given)) return false;
  if (COMPOUND_SURNAMES.includes(surname)) return true;
  if (WORDLIKE.includes(surname) || given.length === 1) return count > 2;
  return given.length === 2;
}

const TITLED = new RegExp(`(\\p{Script=Han})(?:${TITLES})`, 'gu');

/** 王书记, 李老师: a surname and what somebody is called by. */
function fromTitles(text: string): string[] {
  return [...text.matchAll(TITLED)].flatMap(([found, surname]) =>
    isSurname(surname!) && !WORDLIKE.includes(surname!) ? [found] : [],
  );
}

/** What one text has that may be a name; how often decides, over all texts together. */
export interface NameGuess {
  /** Words no dictionary has, as often as they stand. */
  unknown: string[];
  introduced: string[];
  titled: string[];
}

/** The guess at one text. Cutting it into words is what takes time: keep what this gives. */
export function guessIn(text: string): NameGuess {
  const introduced = [...text.matchAll(INTRODUCED)].map((match) => match[1]!).filter(couldBeGiven);
  return { unknown: fromUnknownWords(text), introduced, titled: fromTitles(text) };
}

/** Those names among the guesses that are likely, each once. */
export function likelyNames(guesses: readonly NameGuess[]): string[] {
  const counts = new Map<string, number>();
  for (const { unknown } of guesses)
    for (const name of unknown) counts.set(name, (counts.get(name) ?? 0) + 1);
  const likely = [...counts].filter(([name, count]) => isLikely(name, count)).map(([name]) => name);
  const introduced = guesses.flatMap((guess) => guess.introduced);
  return [...new Set([...likely, ...introduced, ...guesses.flatMap(({ titled }) => titled)])];
}

/** What looks like people's names in these texts, each once. A guess: a person has to look. */
export function guessNames(texts: readonly string[]): string[] {
  return likelyNames(texts.map(guessIn));
}

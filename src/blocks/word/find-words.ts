import type { DialectWord } from '../../model/dialect-word.ts';

/** Where a word of the glossary stands in a text; UTF-16 units. */
export interface WordPlace {
  slug: string;
  from: number;
  to: number;
}

/** Every word of the glossary in a text but those `without`, in order, none within another. */
export type FindWords = (text: string, without?: ReadonlySet<string>) => WordPlace[];

export type GlossaryWord = Pick<DialectWord, 'word' | 'variants' | 'findInTranscripts'> & {
  slug: string;
};

/** Whether somebody has marked the word in the same story: then a single character is that word. */
export type IsMarked = (slug: string) => boolean;

interface Form {
  text: string;
  slug: string;
}

/** 筲, or 场: a single character is part of too many other words to be looked for everywhere. */
export const isSingle = (form: string): boolean => [...form].length < 2;
const PAUSE = /[^\p{L}\p{M}\p{N}]/u;

/** By first character, the longest form first. */
function formsOf(words: Iterable<GlossaryWord>, isMarked: IsMarked): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const { slug, word, variants, findInTranscripts } of words) {
    if (!findInTranscripts) continue;
    for (const text of [word, ...variants].map((each) => each.trim())) {
      if (text === '' || (isSingle(text) && !isMarked(slug))) continue;
      const first = text[0]!;
      forms.set(first, [...(forms.get(first) ?? []), { text, slug }]);
    }
  }
  for (const each of forms.values()) each.sort((a, b) => b.text.length - a.text.length);
  return forms;
}

/** The stretch between two pauses around a place. */
function clauseAround(text: string, from: number, to: number): { text: string; start: number } {
  let [start, end] = [from, to];
  while (start > 0 && !PAUSE.test(text[start - 1]!)) start -= 1;
  while (end < text.length && !PAUSE.test(text[end]!)) end += 1;
  return { text: text.slice(start, end), start };
}

/**
 * Whether an everyday word is cut in two where the match begins or ends: 夜来 in 半夜来了, 俺娘 in
 * 俺娘家. The dictionary is the one that comes with Node.
 */
function cutsWord(text: string, from: number, to: number, words: Intl.Segmenter): boolean {
  const clause = clauseAround(text, from, to);
  for (const { segment, index } of words.segment(clause.text)) {
    const [start, end] = [clause.start + index, clause.start + index + segment.length];
    if ((start < from && end > from) || (start < to && end > to)) return true;
    if (start >= to) break;
  }
  return false;
}

/**
 * A finder of glossary words in what nobody has marked. Of two that begin alike the longer one is
 * meant; a word may ask not to be looked for.
 */
export function wordFinder(
  words: Iterable<GlossaryWord>,
  isMarked: IsMarked = () => false,
): FindWords {
  const forms = formsOf(words, isMarked);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text, without) => {
    const places: WordPlace[] = [];
    for (let from = 0; from < text.length; from += 1) {
      const form = forms.get(text[from]!)?.find((each) => text.startsWith(each.text, from));
      if (!form) continue;
      const to = from + form.text.length;
      if (without?.has(form.slug)) {
        from = to - 1;
        continue;
      }
      if (cutsWord(text, from, to, segmenter)) continue;
      places.push({ slug: form.slug, from, to });
      from = to - 1;
    }
    return places;
  };
}

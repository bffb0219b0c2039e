const SENTENCE = /[^。！？!?…\n]*(?:[。！？!?…]+[”’」』）)]*|\n|$)/gu;

/** A sentence and where it begins in its text; UTF-16 units. */
export interface Sentence {
  text: string;
  from: number;
}

/** The sentences of a text, trimmed, in order. */
export function splitSentences(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: whole, index }) => {
    const trimmed = whole.trim();
    return trimmed === '' ? [] : [{ text: trimmed, from: index + whole.indexOf(trimmed) }];
  });
}

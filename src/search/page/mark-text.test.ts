import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../finding/mark-words.ts';
import { foldWords } from '../fold-text.ts';
import { excerptOf } from './mark-text.ts';

const marked = (text: string, query: string) => ({
  text,
  marks: markWords(text, foldWords(query)).marks,
});

describe('a passage', () => {
  it('is shown whole where it is short', () => {
    const passage = marked('那口井的水是甜的。', '井');
    expect(excerptOf(passage)).toEqual(passage);
  });

  it('is cut around its first mark where it is long', () => {
    const { text, marks } = excerptOf(marked(`${'前'.repeat(300)}井${'后'.repeat(300)}`, '井'));
    expect(text).toMatch(/^…前{36}井后{83}…$/);
    expect(text.slice(...marks[0]!)).toBe('井');
  });

  it('begins at its beginning where the mark is near', () => {
    const { text } = excerptOf(marked(`那口井${'后'.repeat(300)}`, '井'));
    expect(text).toMatch(/^那口井后+…$/);
  });

  it('never loses its first mark, never tears a character, and marks the words as they were', () => {
    const letters = fc.constantFrom('井', '水', '𠮷', '，', 'a', '👩‍🌾');
    const texts = fc.array(letters, { maxLength: 400 }).map((each) => each.join(''));
    const words = fc.array(letters, { minLength: 1, maxLength: 80 }).map((each) => each.join(''));
    fc.assert(
      fc.property(texts, words, texts, (before, word, after) => {
        const passage = marked(before + word + after, word);
        const cut = excerptOf(passage);
        expect(cut.text).not.toMatch(/\p{Cs}/u);
        cut.marks.forEach(([from, to], index) => {
          const whole = passage.text.slice(...passage.marks[index]!);
          const kept = cut.text.slice(from, to);
          if (index === 0) expect(kept).toBe(whole);
          else expect(whole.startsWith(kept)).toBe(true);
        });
      }),
    );
  });
});

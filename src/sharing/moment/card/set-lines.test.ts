import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuote } from './cut-quote.ts';
import { setLines } from './set-lines.ts';

const upTo = (most: number) => (line: string) => Array.from(line).length <= most;

describe('a line', () => {
  it('is as full as it can be', () => {
    expect(setLines('村东头有一口井', upTo(4))).toEqual(['村东头有', '一口井']);
    expect(setLines('', upTo(4))).toEqual([]);
  });

  it('never begins with a mark that closes, nor ends with one that opens', () => {
    expect(setLines('水是甜的，真的。', upTo(4))).toEqual(['水是甜', '的，真', '的。']);
    expect(setLines('他说：“水甜。”', upTo(4))).toEqual(['他说：', '“水', '甜。”']);
    expect(setLines('看《水井》一书', upTo(2))).toEqual(['看', '《水', '井》', '一书']);
  });

  it('keeps years, words and double marks whole', () => {
    expect(setLines('嫁到1961年', upTo(5))).toEqual(['嫁到', '1961年']);
    expect(setLines('说完了……走了', upTo(4))).toEqual(['说完', '了……走', '了']);
    expect(setLines('abcdefgh', upTo(3))).toEqual(['abc', 'def', 'gh']);
  });

  it('loses nothing and comes to an end, whatever is written', () => {
    const signs = fc.constantFrom(...'井水，。“”（）……——a1 \n《》𠮷');
    fc.assert(
      fc.property(fc.array(signs), fc.integer({ min: 1, max: 9 }), (text, most) => {
        const lines = setLines(text.join(''), upTo(most));
        expect(lines.join('').replace(/\s/g, '')).toBe(text.join('').replace(/\s/g, ''));
      }),
    );
  });
});

describe('a long quote', () => {
  it('is cut behind a sentence', () => {
    const sentence = '那时候挑水要走二里地，天不亮就得起来。';
    const [cut = ''] = cutQuote([sentence.repeat(20)]);
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut.endsWith('起来。……')).toBe(true);
  });

  it('is cut where it can be, if it has no sentences', () => {
    expect(cutQuote(['井'.repeat(300)])[0]).toBe(`${'井'.repeat(198)}……`);
    expect(cutQuote(['挑水，担柴，'.repeat(60)])[0]!.endsWith('担柴……')).toBe(true);
  });

  it('of a short one, nothing is cut', () => {
    expect(cutQuote(['水是甜的。', '真甜。'])).toEqual(['水是甜的。', '真甜。']);
  });
});

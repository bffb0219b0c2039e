import { beforeAll, expect, test } from 'vitest';
import { drawableText, missingCharacters } from './drawable-text.ts';
import { readCoverage, type Coverage } from './font-coverage.ts';

let covers: Coverage;
beforeAll(async () => {
  covers = await readCoverage();
});

test.each([
  ['井台边的四十年', '井台边的四十年'],
  ['“俺娘”的《家谱》——1958', '“俺娘”的《家谱》——1958'],
  ['  两行\n一题\t', '两行 一题'],
  // One character to a reader, five to a computer.
  ['一家👨‍👩‍👧人', '一家〓人'],
  ['𠮷家', '〓家'],
  // Says how the one before is to look; has no shape itself.
  ['葛\u{E0100}家', '葛家'],
  ['零\u200B宽\u0007', '零宽'],
  ['', ''],
])('of %j is drawn %j', (text, drawn) => {
  expect(drawableText(text, covers)).toBe(drawn);
});

test('names each character that the font lacks once', () => {
  expect(missingCharacters('𠮷家的👵和𠮷家的井', covers)).toEqual(['𠮷', '👵']);
  expect(missingCharacters('井', covers)).toEqual([]);
});

test('knows the stand-in, and what old stories are written with', () => {
  for (const each of '〓、。！？“”《》—…·鏊筲镢耧碌碡坷垃')
    expect([each, covers(each.codePointAt(0)!)]).toEqual([each, true]);
});

test('throws on what is no font', async () => {
  await expect(readCoverage(import.meta.filename)).rejects.toThrow();
});

import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { photoTint, TINTS } from './photo-tint.ts';

test.each([
  ['#000000', '#333'],
  ['#605049', '#543'],
  ['#96604c', '#987'],
  ['#8d7658', '#987'],
  ['#9b9892', '#999'],
  ['#b6a389', '#ba9'],
  ['#ffffff', '#ccc'],
])('a photo of %s waits in %s', (colour, tint) => {
  expect(photoTint({ colour })).toBe(`tint${TINTS.indexOf(tint as (typeof TINTS)[number])}`);
});

/** WCAG 2.2, "relative luminance" of a `#rgb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 2, 3].map((at) => {
    const share = Number.parseInt(colour[at]!, 16) / 15;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

it('has a class for every colour, with words that can be read in it', () => {
  const css = readFileSync('src/components/Picture.astro', 'utf8');
  const rules = [...css.matchAll(/\.tint(\d) \{\s+background: (#\w+);\s+color: (#\w+);/g)];
  expect(rules.map(([, number, colour]) => [Number(number), colour])).toEqual([...TINTS.entries()]);
  for (const [, , colour, words] of rules) {
    const [dark, light] = [luminance(colour!), luminance(words!)].sort((a, b) => a - b);
    expect((light! + 0.05) / (dark! + 0.05), colour).toBeGreaterThan(4.5);
  }
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tintClass, tints } from './photo-tint.ts';

test('every tint has its class', async () => {
  const css = await readFile('src/media/photo-tint.css', 'utf8');
  for (const [index, tint] of tints.entries())
    expect(css).toContain(`.tint-${index} {\n  background: ${tint};`);
});

test.each([
  ['#000000', 'tint-0'],
  ['#ffffff', 'tint-3'],
  ['#a5a29d', 'tint-2'],
  ['#8b7355', 'tint-5'],
  ['#90a8c0', 'tint-9'],
])('a photo of %s waits in %s', (colour, wanted) => {
  expect(tintClass({ colour })).toBe(wanted);
});

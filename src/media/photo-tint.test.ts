import { expect, test } from 'vitest';
import { photoTint } from './photo-tint.ts';

test.each([
  ['#000000', '#fff'],
  ['#2b2a28', '#fff'],
  ['#96604c', '#fff'],
  ['#8a7357', '#000'],
  ['#ffffff', '#000'],
])('a photo of %s waits in its own colour, with words in %s', (colour, words) => {
  expect(photoTint({ colour })).toBe(`background:${colour};color:${words}`);
});

import { expect, test } from 'vitest';
import { sealPicture, sharePicture } from './share-picture.ts';

const photo = (width: number, height: number) => ({ id: 'a1', width, height, colour: '#888888' });

test('shows a photo at 960 pixels, or as large as it is', () => {
  expect(sharePicture(photo(4000, 3000))).toEqual({
    path: expect.stringMatching(/^\/media\/a1\w+-960\.jpg$/),
    width: 960,
    height: 720,
  });
  expect(sharePicture(photo(640, 480)).path).toMatch(/-640\.jpg$/);
});

test.each([undefined, photo(1, 1), photo(4000, 300), photo(100, 4000)])(
  'shows the seal for %j, which no card would show',
  (image) => {
    expect(sharePicture(image)).toBe(sealPicture);
  },
);

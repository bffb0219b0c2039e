import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../blocks/render-markdown.ts';
import { tameMarkdown } from '../../blocks/tame-markdown.ts';
import { oddBodies } from '../widgets/body/odd-bodies.ts';
import { typedPieces } from '../widgets/body/typed-pieces.ts';
import { markdownToMdast } from './markdown-in-browser.ts';

const known = { words: [], knowsWord: () => true };

function expectSame(body: string): void {
  const tamed = tameMarkdown(body);
  expect(renderMarkdown(tamed, known, markdownToMdast)).toEqual(renderMarkdown(tamed, known));
}

test.each(oddBodies)('the preview shows %j as the site does', expectSame);

test('and whatever is put together out of what people type', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...typedPieces), { maxLength: 12 }), (parts) =>
      expectSame(parts.join('')),
    ),
    { numRuns: 1500, seed: 20261124 },
  );
});

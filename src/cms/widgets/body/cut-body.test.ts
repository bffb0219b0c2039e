import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';
import { readTags } from '../../../blocks/read-tags.ts';
import { parseBody } from '../../../blocks/parse-body.ts';
import { cutBody, joinBody } from './cut-body.ts';
import { withText } from './space-prose.ts';
import { oddBodies } from './odd-bodies.ts';
import { writeBlock } from './write-block.ts';

const anyBody = fc
  .array(fc.oneof(fc.constantFrom(...oddBodies), fc.string({ unit: 'grapheme' })), { maxLength: 6 })
  .chain((parts) =>
    fc.constantFrom('\n\n', '\n', '', '\r\n\r\n', '\n\n\n').map((gap) => parts.join(gap)),
  );

const blocksOf = (text: string) => parseBody(text, () => true).blocks;

test('whatever a body holds, its pieces are the body again, to the byte', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(joinBody(cutBody(body))).toBe(body);
    }),
    { numRuns: 1000 },
  );
});

test('there is text to write in before, between and behind blocks', () => {
  const types = (body: string) => cutBody(body).map(({ type }) => type);
  expect(types('<Photo file="a.jpg" /><Photo file="b.jpg" />')).toEqual([
    'prose',
    'block',
    'prose',
    'block',
    'prose',
  ]);
  expect(types('')).toEqual(['prose']);
});

test('a word changed in one piece changes no other piece, and no block', () => {
  fc.assert(
    fc.property(anyBody, fc.nat(), (body, chance) => {
      const pieces = cutBody(body);
      const index = (chance % Math.ceil(pieces.length / 2)) * 2;
      const piece = pieces[index]!;
      if (piece.type !== 'prose') throw new Error('text and blocks take turns');
      const beside = { above: index > 0, below: index < pieces.length - 1 };
      const changed = joinBody(pieces.with(index, withText(piece, '改过的一段', beside)));
      const kept = (all: typeof pieces) => joinBody(all);
      expect(changed.startsWith(kept(pieces.slice(0, index)))).toBe(true);
      expect(changed.endsWith(kept(pieces.slice(index + 1)))).toBe(true);
      expect(JSON.stringify(blocksOf(changed))).toContain('<p>改过的一段</p>');
    }),
    { numRuns: 500 },
  );
});

test('text that is taken away whole leaves the blocks around it as they were', () => {
  const body = '<Photo file="a.jpg" />\n\n一段\n\n<Photo file="b.jpg" />';
  const pieces = cutBody(body);
  const piece = pieces[2]!;
  if (piece.type !== 'prose') throw new Error('text and blocks take turns');
  const changed = joinBody(pieces.with(2, withText(piece, '', { above: true, below: true })));
  expect(changed).toBe('<Photo file="a.jpg" />\n\n<Photo file="b.jpg" />');
});

const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r\n]/.test(text));

test.each(Object.keys(blockKinds) as BlockName[])(
  'what a %s is given is read back the same',
  (name) => {
    const { content } = blockKinds[name];
    if (content === 'inline') return;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('file', 'by', 'caption', 'title'), value),
        (given) => {
          const inner = content === 'container' ? '\n\n里面\n\n' : null;
          const [read] = readTags(writeBlock(name, given, inner));
          expect(read).toMatchObject({ type: 'tag', name, inner: inner ?? '' });
          if (read?.type === 'tag') expect(read.attributes).toEqual({ ...given });
        },
      ),
    );
  },
);

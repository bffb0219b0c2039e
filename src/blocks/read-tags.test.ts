import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTags } from './read-tags.ts';

test('a body is cut into Markdown and blocks, each with its place', () => {
  expect(readTags('前<Photo file="a.jpg" />中<Note title="按">里</Note>后')).toEqual([
    { type: 'markdown', text: '前', offset: 0 },
    {
      type: 'tag',
      name: 'Photo',
      attributes: { file: 'a.jpg' },
      inner: '',
      innerOffset: 23,
      offset: 1,
    },
    { type: 'markdown', text: '中', offset: 23 },
    {
      type: 'tag',
      name: 'Note',
      attributes: { title: '按' },
      inner: '里',
      innerOffset: 40,
      offset: 24,
    },
    { type: 'markdown', text: '后', offset: 48 },
  ]);
});

test('a block ends at its own closing tag, not at that of one inside it', () => {
  const [note] = readTags('<Note>a<Note>b</Note>c</Note>');
  expect(note).toMatchObject({ name: 'Note', inner: 'a<Note>b</Note>c' });
});

test('entities in attributes are the characters they stand for, once', () => {
  const [photo] = readTags('<Photo file="a.jpg" caption="&quot;&amp;lt;&#39;&lt;" />');
  expect(photo).toMatchObject({ attributes: { caption: '"&lt;\'<' } });
});

test('an attribute called __proto__ or constructor is an attribute', () => {
  const [photo] = readTags('<Photo constructor="x" file="a.jpg" />');
  expect(photo).toMatchObject({ attributes: { constructor: 'x', file: 'a.jpg' } });
});

test('nothing of a body is lost: Markdown pieces and tags cover it from end to end', () => {
  const piece = fc.constantFrom(
    '<Note>',
    '</Note>',
    '<Quote>',
    '</Quote>',
    '<Photo />',
    '<Photo>',
    '</Photo>',
    'a',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = pieces.join('');
      let covered = 0;
      for (const found of readTags(source)) {
        expect(found.offset).toBeGreaterThanOrEqual(covered);
        expect(source.slice(covered, found.offset)).toMatch(/^(?:<\/(?:Note|Quote|Photo)>|\s)*$/);
        covered =
          found.type === 'markdown'
            ? found.offset + found.text.length
            : found.innerOffset + found.inner.length;
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxParagraph, makeDocx } from '../../../import/docx-for-tests.ts';
import { readBroughtIn } from './read-brought-in.ts';

const NAMES = ['a.docx', 'a.doc', 'a.srt', 'a.vtt', 'a.txt', 'a.mp3', 'a.pdf', 'a', '.docx', ''];

test('whatever a file holds, it is read or refused in a sentence', async () => {
  const docx = await makeDocx(docxParagraph('问：好吗') + docxParagraph('答：好'));
  const cut = fc.nat(docx.length).map((end) => docx.subarray(0, end));
  const spoilt = fc.tuple(fc.nat(docx.length - 1), fc.nat(255)).map(([at, byte]) => {
    const bytes = docx.slice();
    bytes[at] = byte;
    return bytes;
  });
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), cut, spoilt);
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...NAMES), async (content, name) => {
      const brought = await readBroughtIn(new File([content.slice()], name));
      if ('refused' in brought) expect(brought.refused).toMatch(/。.+。$/);
      else expect(brought.transcript.parts.length + brought.before.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('whatever is pasted, it is read or refused in a sentence, and no letter is lost', async () => {
  const piece = fc.constantFrom(
    '[0:01] ',
    '王大娘：',
    // With a comma, so that it is in nobody's name.
    '好，',
    '\n',
    '\n\n',
    '## ',
    '1958',
    '，',
    '问：',
    '𠮷。',
    '00:01 --> 00:02',
    '\n5\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const text = pieces.join('');
      const brought = await readBroughtIn(text);
      if ('refused' in brought) {
        expect(text.trim()).toBe('');
        return;
      }
      const said = [...brought.before, ...brought.transcript.parts]
        .map((part) => (part.type === 'turn' ? part.text : part.title))
        .join('');
      const count = (where: string) => [...where].filter((letter) => /[好𠮷]/u.test(letter)).length;
      expect(count(said)).toBe(count(text));
    }),
    { numRuns: 500 },
  );
});

test('a file that went away meanwhile is refused, too', async () => {
  const gone = Object.assign(new File(['x'], '一.txt'), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  expect(await readBroughtIn(gone)).toEqual({
    refused: '一.txt 打不开。它可能刚被移走、改了名，或者正被别的程序占用；请再选一次。',
  });
});

import { expect, test } from 'vitest';
import { docxParagraph, makeDocx } from './docx-for-tests.ts';
import { zipEntryText } from './zip-entry.ts';

test('a file in a zip is read as text', async () => {
  const docx = await makeDocx(docxParagraph('井台边'));
  expect(await zipEntryText(docx, 'word/document.xml')).toContain('井台边');
  expect(await zipEntryText(docx, 'word/other.xml')).toBeNull();
});

test('what unpacks to far more than a text is left packed', async () => {
  const bomb = await makeDocx(docxParagraph('a'.repeat(300_000)));
  expect(bomb.length).toBeLessThan(5000);
  expect(await zipEntryText(bomb, 'word/document.xml', 100_000)).toBeNull();
});

test('a broken zip is none', async () => {
  const docx = await makeDocx(docxParagraph('井台边'));
  expect(await zipEntryText(docx.subarray(0, 300), 'word/document.xml')).toBeNull();
  docx.fill(0x41, 200, 260);
  expect(await zipEntryText(docx, 'word/document.xml')).toBeNull();
});

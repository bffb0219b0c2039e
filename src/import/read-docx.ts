import { docxLeftOut } from './docx-left-out.ts';
import { docxLines } from './docx-lines.ts';
import { extensionOf } from './file-kinds.ts';
import { ImportRefusal } from './import-refusal.ts';
import { isOldOffice, isZip } from './sniff-text.ts';
import type { ImportWords } from './words.ts';
import { zipEntryText } from './zip-entry.ts';

/** Turns a Word file into HTML, as mammoth does. */
export type DocxToHtml = (bytes: Uint8Array) => Promise<string>;

/** The name of a stream in an old Office container, as its directory spells it. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.includes([...name].join('\0'));
}

/** Refuses what only calls itself .docx, and says which way to go. */
async function checkDocx(
  bytes: Uint8Array,
  fileName: string,
  { refusals }: ImportWords,
): Promise<void> {
  if (isOldOffice(bytes)) {
    const isLocked = holdsStream(bytes, 'EncryptedPackage');
    throw new ImportRefusal(isLocked ? refusals.lockedWord(fileName) : refusals.oldWord(fileName));
  }
  if (isZip(bytes) && (await zipEntryText(bytes, 'word/document.xml')) !== null) return;
  const isNamedWord = extensionOf(fileName) === '.docx';
  throw new ImportRefusal(
    isNamedWord ? refusals.brokenWord(fileName) : refusals.unknownExtension(fileName),
  );
}

/** The text of a Word file and, in sentences, what of it was left out. */
export async function readDocx(
  bytes: Uint8Array,
  fileName: string,
  toHtml: DocxToHtml,
  words: ImportWords,
): Promise<{ text: string; notes: string[] }> {
  await checkDocx(bytes, fileName, words);
  const html = await toHtml(bytes).catch(() => {
    throw new ImportRefusal(words.refusals.brokenWord(fileName));
  });
  return { text: docxLines(html).join('\n'), notes: await docxLeftOut(bytes, words) };
}

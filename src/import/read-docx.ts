import { docxLeftOut } from './docx-left-out.ts';
import { docxLines } from './docx-lines.ts';
import { ImportRefusal } from './import-refusal.ts';
import { refusals } from './messages.ts';
import { zipEntryText } from './zip-entry.ts';

/** Turns a Word file into HTML, as mammoth does. */
export type DocxToHtml = (bytes: Uint8Array) => Promise<string>;

const starts = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

/** The name of a stream in an old Office container, as its directory spells it. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.includes([...name].join('\0'));
}

/** Refuses what only calls itself .docx, and says which way to go. */
async function checkDocx(bytes: Uint8Array, fileName: string): Promise<void> {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isLocked = holdsStream(bytes, 'EncryptedPackage');
    throw new ImportRefusal(isLocked ? refusals.lockedWord(fileName) : refusals.oldWord(fileName));
  }
  const isZip = starts(bytes, 0x50, 0x4b);
  if (!isZip || (await zipEntryText(bytes, 'word/document.xml')) === null) {
    throw new ImportRefusal(refusals.brokenWord(fileName));
  }
}

/** The text of a Word file and, in sentences, what of it was left out. */
export async function readDocx(
  bytes: Uint8Array,
  fileName: string,
  toHtml: DocxToHtml,
): Promise<{ text: string; leftOut: string[] }> {
  await checkDocx(bytes, fileName);
  const html = await toHtml(bytes).catch(() => {
    throw new ImportRefusal(refusals.brokenWord(fileName));
  });
  return { text: docxLines(html).join('\n'), leftOut: await docxLeftOut(bytes) };
}

import type { ImportWords } from './words.ts';
import { zipEntryText } from './zip-entry.ts';

const TABLE = /<w:tbl>/g;
const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;

/** What of a Word file does not reach the text, in sentences: read from its own XML. */
export async function docxLeftOut(bytes: Uint8Array, { notes }: ImportWords): Promise<string[]> {
  const xml = (await zipEntryText(bytes, 'word/document.xml')) ?? '';
  const found: [number, (count: number) => string][] = [
    [count(xml, /<w:(?:ins|del|moveFrom|moveTo)[ />]/g), notes.trackedChanges],
    [count(xml, /<w:commentReference[ />]/g), notes.comments],
    [count(xml, /<w:(?:drawing|pict|object)[ />]/g), notes.pictures],
    [count(xml, TABLE), notes.tables],
    [count(xml, /<w:(?:footnote|endnote)Reference[ />]/g), notes.footnotes],
  ];
  return found.flatMap(([number, note]) => (number > 0 ? [note(number)] : []));
}

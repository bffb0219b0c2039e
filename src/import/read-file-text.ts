import { readCaptions } from '../transcript/read-captions.ts';
import { splitLines } from '../transcript/transcript-lines.ts';
import { decodeText } from './decode-text.ts';
import { extensionOf } from './file-kinds.ts';
import { ImportRefusal } from './import-refusal.ts';
import { readDocx, type DocxToHtml } from './read-docx.ts';
import { sniffAudio } from './sniff-audio.ts';
import { isOldOffice, isZip, looksLikeCaptions, otherFormatOf } from './sniff-text.ts';
import type { ImportWords } from './words.ts';

/** What a file says, and in sentences what was left out or changed. */
export interface FileText {
  text: string;
  notes: string[];
  isCaptions: boolean;
}

export interface TextReading {
  /** mammoth, injected: see `docx-to-html.ts` */
  docxToHtml: DocxToHtml;
  words: ImportWords;
}

function readPlain(bytes: Uint8Array, fileName: string, { notes, refusals }: ImportWords) {
  const kind = otherFormatOf(bytes);
  if (kind !== null) throw new ImportRefusal(refusals.otherFormat(fileName, kind));
  const decoded = decodeText(bytes);
  if (!decoded) {
    const isSound = sniffAudio(bytes) !== null;
    throw new ImportRefusal(isSound ? refusals.soundNotText(fileName) : refusals.notText(fileName));
  }
  const { text, encoding, lost } = decoded;
  return {
    text,
    notes: [
      ...(encoding === 'UTF-8' ? [] : [notes.encoding(encoding)]),
      ...(lost > 0 ? [notes.lostCharacters(lost)] : []),
    ],
  };
}

export const isNamedCaptions = (extension: string) => /^\.(?:srt|vtt)$/.test(extension);

/** A text that only calls itself `.docx`; markup is no text, and neither is half a Word file. */
function isTextCalledWord(bytes: Uint8Array): boolean {
  if (isZip(bytes) || isOldOffice(bytes) || otherFormatOf(bytes) !== null) return false;
  return decodeText(bytes) !== null;
}

function isWord(bytes: Uint8Array, extension: string): boolean {
  if (extension === '.docx') return !isTextCalledWord(bytes);
  return isZip(bytes) || isOldOffice(bytes);
}

/** What a file that is not what its name says was read as; null where it is what it says. */
function otherKind(extension: string, word: boolean, captions: boolean): string | null {
  if (extension === '' || (extension === '.docx' && word)) return null;
  if (word) return ' Word 文件';
  if (captions) return isNamedCaptions(extension) ? null : '字幕';
  return isNamedCaptions(extension) || extension === '.docx' ? '普通文字' : null;
}

/**
 * The text in a file's bytes: what it is by what is in it, and only then by its name. Throws
 * {@link ImportRefusal} where there is nothing to read.
 */
export async function readFileText(
  bytes: Uint8Array,
  fileName: string,
  { docxToHtml, words }: TextReading,
): Promise<FileText> {
  const extension = extensionOf(fileName);
  if (bytes.length === 0) throw new ImportRefusal(words.refusals.empty(fileName));
  const word = isWord(bytes, extension);
  const { text, notes } = word
    ? await readDocx(bytes, fileName, docxToHtml, words)
    : readPlain(bytes, fileName, words);
  if (splitLines(text).every((line) => line.trim() === '')) {
    throw new ImportRefusal(words.refusals.empty(fileName));
  }
  const isCaptions =
    (isNamedCaptions(extension) || looksLikeCaptions(text)) && readCaptions(text).parts.length > 0;
  const kind = otherKind(extension, word, isCaptions);
  const said = kind === null ? notes : [...notes, words.notes.readByContent(fileName, kind)];
  return { text, notes: said, isCaptions };
}

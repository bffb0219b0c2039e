import { parseTranscript } from '../transcript/parse-transcript.ts';
import { readCaptions } from '../transcript/read-captions.ts';
import { splitLines } from '../transcript/transcript-lines.ts';
import { turnsOf, type Transcript } from '../transcript/transcript.ts';
import { decodeText } from './decode-text.ts';
import { extensionOf } from './file-kinds.ts';
import { ImportRefusal } from './import-refusal.ts';
import { notes, refusals } from './messages.ts';
import { proseBody } from './prose-body.ts';
import { readDocx, type DocxToHtml } from './read-docx.ts';
import { readPreamble, splitPreamble } from './read-preamble.ts';
import { understand, type Understanding } from './understanding.ts';

/** A file as the importer understands it: a transcript, prose for the story's body, or both. */
export interface ImportedText {
  transcript: Transcript | null;
  /** Markdown in the story's safe subset */
  prose: string | null;
  /** the title the file itself gives */
  title: string | null;
  understood: Understanding;
}

export interface ReadingOptions {
  /** how to read a text in which no time and no speaker is found; prose unless told otherwise */
  as?: 'transcript' | 'prose' | undefined;
  /** mammoth, injected: see `docx-to-html.ts` */
  docxToHtml: DocxToHtml;
}

interface PlainText {
  text: string;
  notes: string[];
}

function readPlain(bytes: Uint8Array, fileName: string): PlainText {
  const decoded = decodeText(bytes);
  if (!decoded) throw new ImportRefusal(refusals.notText(fileName));
  const { text, encoding, lost } = decoded;
  return {
    text,
    notes: [
      ...(encoding === 'UTF-8' ? [] : [notes.encoding(encoding)]),
      ...(lost > 0 ? [notes.lostCharacters(lost)] : []),
    ],
  };
}

function importCaptions({ text, notes: said }: PlainText, fileName: string): ImportedText {
  const transcript = readCaptions(text);
  if (transcript.parts.length === 0) throw new ImportRefusal(refusals.noCues(fileName));
  return { transcript, prose: null, title: null, understood: understand(transcript, null, said) };
}

function importProse({ text, notes: said }: PlainText, isGuess: boolean): ImportedText {
  const lines = splitLines(text).filter((line) => line.trim() !== '');
  const { title } = readPreamble(lines.slice(0, 1));
  const prose = proseBody(title === null ? lines : lines.slice(1));
  const understood = understand(null, prose, isGuess ? [...said, notes.readAsProse()] : said);
  return { transcript: null, prose, title, understood };
}

function importTranscript(read: Transcript, said: string[]): ImportedText {
  const { preamble, transcript } = splitPreamble(read);
  const prose = preamble.prose.length > 0 ? proseBody(preamble.prose) : null;
  const { recorderHeader, title } = preamble;
  const understood = understand(transcript, prose, [
    ...said,
    ...(recorderHeader.length > 0 ? [notes.recorderHeader(recorderHeader)] : []),
    ...(prose === null ? [] : [notes.preamble(preamble.prose.length)]),
  ]);
  return { transcript, prose, title, understood };
}

function importPlain(plain: PlainText, as: ReadingOptions['as']): ImportedText {
  const transcript = parseTranscript(plain.text);
  const isSpoken = turnsOf(transcript).some(
    ({ start, speaker }) => start !== null || speaker !== null,
  );
  if (as === 'prose' || (!isSpoken && as !== 'transcript')) return importProse(plain, !as);
  if (isSpoken) return importTranscript(transcript, plain.notes);
  const understood = understand(transcript, null, plain.notes);
  return { transcript, prose: null, title: null, understood };
}

/**
 * Reads one text file: `.docx`, `.srt`, `.vtt`, or anything else as plain text. Pure apart from the
 * injected Word reader, and free of Node, so that the editor runs it in the browser too. Throws
 * {@link ImportRefusal} where there is nothing to read.
 */
export async function readImport(
  bytes: Uint8Array,
  fileName: string,
  { as, docxToHtml }: ReadingOptions,
): Promise<ImportedText> {
  const extension = extensionOf(fileName);
  if (bytes.length === 0) throw new ImportRefusal(refusals.empty(fileName));
  let plain: PlainText;
  if (extension === '.docx') {
    const { text, leftOut } = await readDocx(bytes, fileName, docxToHtml);
    plain = { text, notes: leftOut };
  } else {
    plain = readPlain(bytes, fileName);
  }
  if (splitLines(plain.text).every((line) => line.trim() === '')) {
    throw new ImportRefusal(refusals.empty(fileName));
  }
  const isCaptions = extension === '.srt' || extension === '.vtt';
  return isCaptions ? importCaptions(plain, fileName) : importPlain(plain, as);
}

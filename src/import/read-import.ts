import { parseTranscript } from '../transcript/parse-transcript.ts';
import { readCaptions } from '../transcript/read-captions.ts';
import { splitLines } from '../transcript/transcript-lines.ts';
import { turnsOf, type Chapter, type Transcript, type Turn } from '../transcript/transcript.ts';
import { extensionOf } from './file-kinds.ts';
import { ImportRefusal } from './import-refusal.ts';
import { proseBody } from './prose-body.ts';
import {
  isNamedCaptions,
  readFileText,
  type FileText,
  type TextReading,
} from './read-file-text.ts';
import { readPreamble, splitPreamble } from './read-preamble.ts';
import { understand, type Understanding } from './understanding.ts';
import { terminalWords, type ImportWords } from './words.ts';

/** A file as the importer understands it: a transcript, prose for the story's body, or both. */
export interface ImportedText {
  transcript: Transcript | null;
  /** Markdown in the story's safe subset */
  prose: string | null;
  /** the title the file itself gives */
  title: string | null;
  /** what stands before the first turn, as it was read: title, prose, a recorder app's lines */
  before: (Turn | Chapter)[];
  understood: Understanding;
}

export interface ReadingOptions extends Pick<TextReading, 'docxToHtml'> {
  /** how to read a text in which no time and no speaker is found; prose unless told otherwise */
  as?: 'transcript' | 'prose' | undefined;
  /** the terminal's sentences unless told otherwise */
  words?: ImportWords;
}

/** What a reading gives apart from the transcript: nothing, until something says otherwise. */
const BARE = {
  transcript: null,
  prose: null,
  title: null,
  before: [],
} satisfies Partial<ImportedText>;

function importProse(
  { text, notes: said }: FileText,
  { notes }: ImportWords,
  isGuess: boolean,
): ImportedText {
  const lines = splitLines(text).filter((line) => line.trim() !== '');
  const { title } = readPreamble(lines.slice(0, 1));
  const prose = proseBody(title === null ? lines : lines.slice(1));
  const understood = understand(null, prose, isGuess ? [...said, notes.readAsProse()] : said);
  return { ...BARE, prose, title, understood };
}

function importTranscript(read: Transcript, said: string[], { notes }: ImportWords): ImportedText {
  const { preamble, before, transcript } = splitPreamble(read);
  const prose = preamble.prose.length > 0 ? proseBody(preamble.prose) : null;
  const { recorderHeader, title } = preamble;
  const understood = understand(transcript, prose, [
    ...said,
    ...(recorderHeader.length > 0 ? [notes.recorderHeader(recorderHeader)] : []),
    ...(prose === null ? [] : [notes.preamble(preamble.prose.length)]),
  ]);
  return { transcript, prose, title, before, understood };
}

function importPlain(read: FileText, words: ImportWords, as: ReadingOptions['as']): ImportedText {
  const transcript = parseTranscript(read.text);
  const isSpoken = turnsOf(transcript).some(
    ({ start, speaker }) => start !== null || speaker !== null,
  );
  if (as === 'prose' || (!isSpoken && as !== 'transcript')) return importProse(read, words, !as);
  if (isSpoken) return importTranscript(transcript, read.notes, words);
  return { ...BARE, transcript, understood: understand(transcript, null, read.notes) };
}

/** Words above the first cue, where somebody wrote or pasted some. */
function captionsPreamble(text: string): Turn[] {
  const lines = splitLines(text);
  if (/^\s*WEBVTT/.test(lines[0]!)) return [];
  const above = lines.slice(
    0,
    lines.findIndex((line) => line.includes('-->')),
  );
  if (/^\s*\d+\s*$/.test(above.at(-1) ?? '')) above.pop();
  const said = above.map((line) => line.trim()).filter((line) => line !== '');
  if (said.length === 0) return [];
  return [{ type: 'turn', start: null, speaker: null, text: said.join('\n'), line: 1 }];
}

function importCaptions({ text, notes: said }: FileText, { notes }: ImportWords): ImportedText {
  const transcript = readCaptions(text);
  const before = captionsPreamble(text);
  const lines = before.flatMap((turn) => turn.text.split('\n'));
  const prose = lines.length > 0 ? proseBody(lines) : null;
  const told = prose === null ? said : [...said, notes.preamble(lines.length)];
  return { ...BARE, transcript, before, prose, understood: understand(transcript, prose, told) };
}

/** Captions without a cue are refused, unless somebody's words are found in them all the same. */
function checkCaptions(imported: ImportedText, fileName: string, { refusals }: ImportWords): void {
  const { speakers, lastStart } = imported.understood;
  if (isNamedCaptions(extensionOf(fileName)) && speakers.length === 0 && lastStart === null) {
    throw new ImportRefusal(refusals.noCues(fileName));
  }
}

/**
 * Reads one text file: Word, captions, or anything else as plain text. Pure apart from the injected
 * Word reader, and free of Node, so that the editor runs it in the browser too. Throws
 * {@link ImportRefusal} where there is nothing to read.
 */
export async function readImport(
  bytes: Uint8Array,
  fileName: string,
  { as, docxToHtml, words = terminalWords }: ReadingOptions,
): Promise<ImportedText> {
  const read = await readFileText(bytes, fileName, { docxToHtml, words });
  if (read.isCaptions) return importCaptions(read, words);
  const imported = importPlain(read, words, as);
  checkCaptions(imported, fileName, words);
  return imported;
}

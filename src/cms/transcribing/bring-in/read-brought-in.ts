import { docxToHtml } from '../../../import/docx-to-html.ts';
import { AUDIO_EXTENSIONS } from '../../../import/file-extensions.ts';
import { extensionOf, LARGEST_TEXT } from '../../../import/file-kinds.ts';
import { ImportRefusal } from '../../../import/import-refusal.ts';
import { readImport, type ImportedText } from '../../../import/read-import.ts';
import { editorWords } from '../../../import/words.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import type { Transcript } from '../../../transcript/transcript.ts';

/** A file or a text as the importer understands it. */
export interface BroughtIn extends Pick<ImportedText, 'before' | 'understood'> {
  name: string;
  transcript: Transcript;
}

const { notes, refusals } = editorWords;

/** Sound is told by its name: a long recording is never read for nothing. */
function checkFile({ name, size, type }: File): void {
  const isSound = AUDIO_EXTENSIONS.some((extension) => extension === extensionOf(name));
  if (isSound || /^(?:audio|video)\//.test(type)) {
    throw new ImportRefusal(refusals.soundNotText(name));
  }
  if (type.startsWith('image/')) throw new ImportRefusal(refusals.unknownExtension(name));
  if (size > LARGEST_TEXT) throw new ImportRefusal(refusals.textTooLarge(name, '200 MB'));
}

async function bytesOf(source: File | string): Promise<Uint8Array> {
  if (typeof source === 'string') return new TextEncoder().encode(source);
  checkFile(source);
  const buffer = await source.arrayBuffer().catch(() => {
    throw new ImportRefusal(refusals.unreadable(source.name, ''));
  });
  return new Uint8Array(buffer);
}

async function read(source: File | string, name: string): Promise<BroughtIn> {
  const reading = { as: 'transcript', docxToHtml, words: editorWords } as const;
  const imported = await readImport(await bytesOf(source), name, reading);
  const { before, understood } = imported;
  const transcript = imported.transcript ?? { parts: [], problems: [] };
  const isProse = understood.speakers.length === 0 && understood.lastStart === null;
  return {
    name,
    transcript,
    before,
    understood: isProse
      ? { ...understood, notes: [...understood.notes, notes.readAsProse()] }
      : understood,
  };
}

/**
 * Reads a file, or a text that was pasted, by the importer's code and in its sentences. Never fails:
 * what cannot be read is refused in words.
 */
export async function readBroughtIn(
  source: File | string,
): Promise<BroughtIn | { refused: string }> {
  const name = typeof source === 'string' ? strings.pasted : source.name.normalize('NFC');
  try {
    return await read(source, name);
  } catch (error) {
    if (error instanceof ImportRefusal) return { refused: error.message };
    const { what, advice } = refusals.unexpected(error instanceof Error ? error.message : name);
    return { refused: `${what}${advice}` };
  }
}

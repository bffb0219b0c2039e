import { open, readFile, stat } from 'node:fs/promises';
import { parseFile } from 'music-metadata';
import type { AudioExtension } from './file-extensions.ts';
import { baseName, fileKindOf, LARGEST_TEXT } from './file-kinds.ts';
import { ImportRefusal } from './import-refusal.ts';
import { refusals } from './messages.ts';
import { sniffAudio } from './sniff-audio.ts';

const LARGEST_RECORDING = 2 * 1024 ** 3;

export interface SourceText {
  kind: 'text';
  path: string;
}

export interface SourceRecording {
  kind: 'audio';
  path: string;
  bytes: number;
  /** what the file holds, whatever its name says */
  extension: AudioExtension;
  /** seconds; null where it cannot be read */
  duration: number | null;
}

/** The system's short code for a failure (`EACCES`), for people who maintain the site. */
export function failureCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

async function sizeOf(path: string): Promise<number> {
  const name = baseName(path);
  const found = await stat(path).catch((error: unknown) => {
    const code = failureCode(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new ImportRefusal(
      isMissing ? refusals.missingFile(path) : refusals.unreadable(name, code),
    );
  });
  if (found.isDirectory()) throw new ImportRefusal(refusals.folder(path));
  if (!found.isFile()) throw new ImportRefusal(refusals.unknownExtension(name));
  return found.size;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new ImportRefusal(refusals.unreadable(baseName(path), failureCode(error)));
  });
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Seconds of sound, or null: a recording whose length cannot be read may still play. */
async function durationOf(path: string): Promise<number | null> {
  const metadata = await parseFile(path, { duration: true, skipCovers: true }).catch(() => null);
  return metadata?.format.duration ?? null;
}

async function readRecording(path: string, bytes: number): Promise<SourceRecording> {
  const sound = sniffAudio(await firstBytes(path));
  if (sound === 'amr') throw new ImportRefusal(refusals.telephoneAudio(baseName(path)));
  if (sound === null) throw new ImportRefusal(refusals.notAudio(baseName(path)));
  return { kind: 'audio', path, bytes, extension: sound, duration: await durationOf(path) };
}

/** Looks at a file before anything is made of it; refuses what cannot be imported. */
export async function inspectSource(path: string): Promise<SourceText | SourceRecording> {
  const bytes = await sizeOf(path);
  const { kind } = fileKindOf(path);
  const name = baseName(path);
  if (bytes === 0) throw new ImportRefusal(refusals.empty(name));
  if (bytes > LARGEST_RECORDING) throw new ImportRefusal(refusals.tooLarge(name, '2 GB'));
  if (kind === 'audio') return readRecording(path, bytes);
  if (bytes > LARGEST_TEXT) throw new ImportRefusal(refusals.textTooLarge(name, '200 MB'));
  return { kind: 'text', path };
}

/** The bytes of a text file. */
export async function readSource(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw new ImportRefusal(refusals.unreadable(baseName(path), failureCode(error)));
  });
}

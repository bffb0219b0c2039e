import { appendFile, readFile } from 'node:fs/promises';

/** Lies in a bag that is being made, and in no other. */
export const JOURNAL = 'taken-in.jsonl';

/** A file that has been taken in: what it was when it was read, and its SHA-512. */
export interface TakenIn {
  path: string;
  bytes: number;
  changed: number;
  sha512: string;
}

/**
 * What a bag that is being made has already, a line of JSON a file. A line torn by a power cut is
 * none; its file is taken in again.
 */
export async function readJournal(file: string): Promise<Map<string, TakenIn>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const taken = new Map<string, TakenIn>();
  for (const line of text.split('\n')) {
    try {
      const entry = JSON.parse(line) as TakenIn;
      taken.set(entry.path, entry);
    } catch {
      // See above.
    }
  }
  return taken;
}

export function noteInJournal(file: string, taken: TakenIn): Promise<void> {
  return appendFile(file, `${JSON.stringify(taken)}\n`);
}

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printing as words } from '../../strings/book.ts';
import type { BookChoice } from '../book.ts';
import type { Edition } from './set-book.ts';

/** What somebody asks the command for. */
export interface BookOrder extends Edition {
  choice: BookChoice;
  /** A book a village. */
  volumes: boolean;
  out: string | undefined;
  help: boolean;
}

const FLAGS = {
  village: { type: 'string' },
  story: { type: 'string', multiple: true },
  list: { type: 'string' },
  volumes: { type: 'boolean', default: false },
  large: { type: 'boolean', default: false },
  bleed: { type: 'boolean', default: false },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS }).values;
  } catch {
    throw new Error(words.unknownOption(args.join(' ')));
  }
}

/** The lines of a list that say something; `#` begins a note. */
async function readList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(words.noList(file));
  });
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/)
    .map((line) => line.trim());
  const asked = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (asked.length === 0) throw new Error(words.emptyList(file));
  return asked;
}

async function choose(values: ReturnType<typeof readFlags>): Promise<BookChoice> {
  const { village, story, list, volumes } = values;
  const asked = [village, story, list].filter((each) => each !== undefined).length;
  if (volumes && asked > 0) throw new Error(words.volumesAlone);
  if (asked > 1) throw new Error(words.oneChoice);
  if (village !== undefined) return { of: 'village', village };
  if (story) return { of: 'stories', addresses: story };
  if (list !== undefined) return { of: 'stories', addresses: await readList(list) };
  return { of: 'archive' };
}

/** Reads the command line. Throws a sentence on what it does not know. */
export async function readBookOrder(args: string[]): Promise<BookOrder> {
  const values = readFlags(args);
  const { large, bleed, volumes, out, help } = values;
  return { choice: await choose(values), large, bleed, volumes, out, help };
}

import { parseArgs } from 'node:util';
import { makingEbook as words } from '../../strings/ebook.ts';
import type { BookChoice } from '../book.ts';
import { readBookOrder } from '../print/book-order.ts';

/** What somebody asks the command for. */
export interface EbookOrder {
  choice: BookChoice;
  /** With the recorded voices. */
  sound: boolean;
  out: string | undefined;
  help: boolean;
}

const SOUND = '--sound';
const FLAGS = {
  village: { type: 'string' },
  story: { type: 'string', multiple: true },
  list: { type: 'string' },
  out: { type: 'string' },
  sound: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; what is chosen is said as for a printed book. Throws a sentence. */
export async function readEbookOrder(args: string[]): Promise<EbookOrder> {
  let sound: boolean;
  try {
    ({ sound } = parseArgs({ args, options: FLAGS }).values);
  } catch {
    throw new Error(words.unknownOption(args.join(' ')));
  }
  const { choice, out, help } = await readBookOrder(args.filter((each) => each !== SOUND));
  return { choice, sound, out, help };
}

import type { Problem } from '../checks/problems.ts';
import type { EntryFile } from './entry-file.ts';
import type { Outcome, Preparation, Prepared } from './publication.ts';
import { digestOf, type TextStore } from './text-store.ts';

/** An entry's file and what came of it; its text is in the store. */
export interface Ready<P> {
  file: EntryFile;
  prepared: Outcome<P>;
}

/** Where entries are prepared: what they need, what is kept, what is told. */
export interface Workshop extends Omit<Preparation, 'textKey'> {
  store: TextStore;
  /** The digest of the code that prepares. */
  code: string;
  /** Keys of the store that are still good. */
  used: Set<string>;
  /** Entries whose parsed form was still good. */
  reused: number;
  tick: () => void;
}

/** Entries read at once: enough to keep the disk busy, few enough to keep memory flat. */
const AT_ONCE = 16;

type Prepare<P> = (entry: EntryFile, preparation: Preparation) => Promise<Prepared<P>>;

/** Everything that an entry's published form depends on. */
function keyOf({ file, source, media }: EntryFile, { code, today, register }: Workshop): string {
  const beside = [...media].map(([name, state]) => `${name}:${state}`).join('|');
  return digestOf(code, today, register.digest, file, source, beside);
}

/** Nothing should fail here; where it does all the same, one entry is missing and not the site. */
function failed({ file }: EntryFile, error: unknown): Outcome<never> {
  const found = error instanceof Error ? error.message : String(error);
  const problem: Problem = { id: 'entry-failed', file, found };
  return { published: null, reason: 'unreadable', problems: [problem], referenceCodes: [] };
}

/** Prepares one entry, or takes what was prepared before from the same bytes on the same day. */
async function prepareOne<P>(
  file: EntryFile,
  prepare: Prepare<P>,
  workshop: Workshop,
): Promise<Outcome<P>> {
  const { store, used } = workshop;
  const key = keyOf(file, workshop);
  used.add(key);
  const known = await store.read<Outcome<P>>(key);
  if (known && (known.published === null || (await store.has(`${key}.text`)))) {
    workshop.reused += 1;
    return known;
  }
  const prepared = await prepare(file, { ...workshop, textKey: key }).catch((error: unknown) =>
    failed(file, error),
  );
  if (!('outcome' in prepared)) return prepared;
  const { outcome, text } = prepared;
  if (text) await store.write(`${key}.text`, text);
  if (text?.said?.length) await store.write(`${key}.said`, text.said);
  await store.write(key, outcome);
  return outcome;
}

/** Prepares every entry of a kind, in their order. */
export async function prepareAll<P>(
  files: EntryFile[],
  prepare: Prepare<P>,
  workshop: Workshop,
): Promise<Ready<P>[]> {
  const ready: Ready<P>[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE).map(async (file) => {
      const prepared = await prepareOne(file, prepare, workshop);
      workshop.tick();
      return { file, prepared };
    });
    ready.push(...(await Promise.all(batch)));
  }
  return ready;
}

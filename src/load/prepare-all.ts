import type { Problem, ProblemId } from '../checks/problems.ts';
import { isSilenced } from '../media/silence/silencer.ts';
import type { PublishedAlbum, PublishedStory } from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';
import type { Outcome, Preparation, Prepared } from './publication.ts';
import { silencedIn } from './published-media.ts';
import { digestOf, type TextStore } from './text-store.ts';

/** An entry's file and what came of it; its text is in the store. */
export interface Ready<P> {
  file: EntryFile;
  prepared: Outcome<P>;
}

/** Where entries are prepared: what they need, what is kept, what is told. */
export interface Workshop extends Omit<Preparation, 'textKey'> {
  store: TextStore;
  /** The folder of everything that can be made again. */
  cache: string;
  /** The digest of the code that prepares. */
  code: string;
  /** Keys of the store that are still good. */
  used: Set<string>;
  /** Entries whose parsed form was still good. */
  reused: number;
  tick: () => void;
}

/** What the disk was to blame for, not the entry: next time it is tried again. */
const PASSING: ReadonlySet<ProblemId> = new Set(['audio-silence-failed']);

/** Entries read at once: enough to keep the disk busy, few enough to keep memory flat. */
const AT_ONCE = 16;

type Prepare<P> = (entry: EntryFile, preparation: Preparation) => Promise<Prepared<P>>;

/** Everything that an entry's published form depends on. */
function keyOf(
  { file, source, media }: EntryFile,
  { code, today, register, withheldElsewhere }: Workshop,
): string {
  const beside = [...media].map(([name, state]) => `${name}:${state}`).join('|');
  const held = [...withheldElsewhere].sort().join();
  return digestOf(code, today, register.digest, file, source, beside, held);
}

/** Nothing should fail here; where it does all the same, one entry is missing and not the site. */
function failed({ file }: EntryFile, error: unknown): Outcome<never> {
  const found = error instanceof Error ? error.message : String(error);
  const problem: Problem = { id: 'entry-failed', file, found };
  return { published: null, reason: 'unreadable', problems: [problem], referenceCodes: [] };
}

/** Whether all that was made for an entry is still there. */
async function isWhole(
  published: PublishedStory | PublishedAlbum,
  key: string,
  { store, cache }: Workshop,
): Promise<boolean> {
  const sounds = silencedIn(published).map((id) => isSilenced(cache, id));
  return (await store.has(`${key}.text`)) && !(await Promise.all(sounds)).includes(false);
}

/** Prepares one entry, or takes what was prepared before from the same bytes on the same day. */
async function prepareOne<P extends PublishedStory | PublishedAlbum>(
  file: EntryFile,
  prepare: Prepare<P>,
  workshop: Workshop,
): Promise<Outcome<P>> {
  const { store, used } = workshop;
  const key = keyOf(file, workshop);
  used.add(key);
  const known = await store.read<Outcome<P>>(key);
  if (known && (known.published === null || (await isWhole(known.published, key, workshop)))) {
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
  if (!outcome.problems.some(({ id }) => PASSING.has(id))) await store.write(key, outcome);
  return outcome;
}

/** Prepares every entry of a kind, in their order. */
export async function prepareAll<P extends PublishedStory | PublishedAlbum>(
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

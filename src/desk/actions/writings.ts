import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { moveRefs, type RefMove } from '../move-ref.ts';
import type { Params, Writing } from '../protocol.ts';
import { RETRIES } from '../save-directly.ts';
import { writeBlob } from '../write-commit.ts';
import {
  isOld,
  listHeld,
  movesAway,
  movesTo,
  noneYet,
  readHeld,
  storedText,
  writingsOf,
  type HeldWriting,
} from '../writings/writing-refs.ts';

const MEGABYTE = 1_000_000;
/** MB. A day of talking, as it was opened, as it is and as the form has it, is less than half of it. */
const LARGEST = 4;
/** Texts of one editor. */
const MOST = 200;

/** Files that this desk has; what it has not can't be held. */
async function knownFiles({ blobs }: Context, { files }: Writing): Promise<Writing['files']> {
  const known = await Promise.all(files.map(({ blob }) => blobs.has(blob)));
  return files.filter((_, index) => known[index]);
}

/** Moves refs of this editor's texts; made again when another process was faster. */
async function change(
  { repository, writer, replaced }: Context,
  plan: (held: readonly HeldWriting[]) => Promise<readonly RefMove[]>,
): Promise<void> {
  for (let attempt = 0; attempt < RETRIES; attempt += 1) {
    const held = await listHeld(repository, writingsOf(writer));
    const moves = await plan(held);
    if (moves.length > 0 && !(await moveRefs(repository, moves))) continue;
    const texts = new Set(held.map(({ blob }) => blob));
    const gone = moves.flatMap(({ from, to }) => (from && from !== to ? [from] : []));
    return replaced.add(gone.filter((blob) => texts.has(blob)));
  }
  throw new DeskRefusal('repository-busy');
}

/** What has to go for one more: what was set aside first, and of the rest the oldest. */
async function tooMany({ repository }: Context, held: readonly HeldWriting[]) {
  const over = held.length + 1 - MOST;
  if (over <= 0) return [];
  const all = await Promise.all(
    held.map(async (each) => ({ each, found: await readHeld(repository, each) })),
  );
  const worth = ({ found }: (typeof all)[number]) =>
    (found?.keptAt ?? 0) - (found?.writing.unwanted ? Date.now() : 0);
  const least = all.sort((a, b) => worth(a) - worth(b)).slice(0, over);
  return least.flatMap(({ each }) => movesAway(each));
}

/** Takes a text away that has not been written on since `at`. */
async function unlessLater({ repository }: Context, held: HeldWriting | undefined, at: number) {
  const found = held && (await readHeld(repository, held));
  return found && found.writing.at <= at ? movesAway(held) : [];
}

interface Keeping extends Params<'keepWriting'> {
  blob: string;
}

/** Where refs have to go for a text to be kept; nowhere where a later state of it is there. */
async function movesFor(
  context: Context,
  { writing, replaces, blob }: Keeping,
  held: readonly HeldWriting[],
): Promise<RefMove[]> {
  const { repository, writer } = context;
  const find = (id: string) => held.find((each) => each.id === id);
  const own = find(writing.id) ?? noneYet(writer, writing.id);
  const before = await readHeld(repository, own);
  // Sent earlier, and overtaken on its way.
  if (before && before.writing.at > writing.at) return [];
  const replaced = replaces && find(replaces.id);
  const others = held.filter((each) => each !== own && each !== replaced);
  const files = writing.files.map((file) => file.blob);
  return [
    ...movesTo(own, { blob, files }),
    ...(replaces ? await unlessLater(context, replaced, replaces.at) : []),
    ...(await tooMany(context, others)),
  ];
}

/** Set aside or fetched back, a text has not been written on: it is as old as it was. */
async function timeOf({ repository, writer }: Context, { id, at }: Writing): Promise<number> {
  const [held] = await listHeld(repository, `${writingsOf(writer)}/${id}`);
  const before = held && (await readHeld(repository, held));
  return before?.writing.at === at ? before.keptAt : Date.now();
}

/** Keeps the present state of what is being written, in place of the one before. Never published. */
export function keepWriting(context: Context, { writing, replaces }: Params<'keepWriting'>) {
  const { repository, writer } = context;
  return repository.queue(writingsOf(writer), async () => {
    const text = { ...writing, files: await knownFiles(context, writing) };
    const content = storedText({ keptAt: await timeOf(context, writing), writing: text });
    if (Buffer.byteLength(content) > LARGEST * MEGABYTE)
      throw new DeskRefusal('request-too-large', String(LARGEST));
    const blob = await writeBlob(repository, content);
    await change(context, (held) => movesFor(context, { writing: text, replaces, blob }, held));
    return { message: 'kept' };
  });
}

/**
 * This editor's texts that are not saved, the newest first, or those of one entry. `age`: how long
 * ago each was kept, in milliseconds; by this machine's clock, whatever the editor's says.
 */
export async function keptWritings(context: Context, asked: Params<'keptWritings'>) {
  const { repository, writer, blobs } = context;
  const held = await listHeld(repository, writingsOf(writer));
  const found = await Promise.all(held.map((each) => readHeld(repository, each)));
  const now = Date.now();
  const writings = found
    .filter((each) => each !== undefined)
    .filter((each) => !isOld(each, now))
    .filter(
      ({ writing }) => asked.collection === undefined || asked.collection === writing.collection,
    )
    .filter(({ writing }) => asked.slug === undefined || asked.slug === writing.slug)
    .sort((a, b) => b.keptAt - a.keptAt)
    .map(({ keptAt, writing }) => ({ ...writing, age: now - keptAt }));
  // Held here, they can be shown and saved, also when their upload has been forgotten.
  writings.flatMap(({ files }) => files).forEach(({ blob }) => blobs.add(blob));
  return { writings };
}

/** It is saved, or nobody wants it any more; what has been written on since `at` stays. */
export function forgetWriting(context: Context, { id, at }: Params<'forgetWriting'>) {
  const { repository, writer } = context;
  return repository.queue(writingsOf(writer), async () => {
    await change(context, async (held) =>
      unlessLater(
        context,
        held.find((each) => each.id === id),
        at,
      ),
    );
    return { message: 'forgotten' };
  });
}

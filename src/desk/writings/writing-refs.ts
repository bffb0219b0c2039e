import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listRefs, moveRefs, type RefMove } from '../move-ref.ts';
import { writing, type Writing } from '../protocol.ts';
import { readText } from '../read-tree.ts';
import type { Editor, Repository } from '../repository.ts';

/**
 * `refs/desk/writing/<writer>/<id>/text` is the text, and beside it `…/<blob>` holds each file that
 * was chosen for it: no garbage collector takes either.
 */
const WRITINGS = 'refs/desk/writing/';
const TEXT = 'text';
/** Days after which nobody comes back for it. */
const KEPT = 60;
const DAY = 86_400_000;
const NAME_LENGTH = 20;

/** A name that fits into a ref on every file system, whatever people are called. */
export function writerName(by: Editor | undefined): string {
  if (!by) return 'here';
  return createHash('sha256').update(by.email).digest('hex').slice(0, NAME_LENGTH);
}

export const writingsOf = (writer: string) => `${WRITINGS}${writer}`;

/** One text's refs: ref → blob. */
export interface HeldWriting {
  id: string;
  refs: ReadonlyMap<string, string>;
  /** The blob of the text; undefined where the power went before it was there. */
  blob: string | undefined;
  /** Where it lies: a ref without its last part. */
  at: string;
}

export function noneYet(writer: string, id: string): HeldWriting {
  return { id, at: `${writingsOf(writer)}/${id}`, refs: new Map(), blob: undefined };
}

/** Every text below `start` with all that it holds. */
export async function listHeld(repository: Repository, start: string): Promise<HeldWriting[]> {
  const all = new Map<string, Map<string, string>>();
  for (const { ref, commit: blob } of await listRefs(repository, start)) {
    const at = ref.slice(0, ref.lastIndexOf('/'));
    all.set(at, (all.get(at) ?? new Map()).set(ref, blob));
  }
  return [...all].map(([at, refs]) => {
    return { at, id: at.slice(at.lastIndexOf('/') + 1), refs, blob: refs.get(`${at}/${TEXT}`) };
  });
}

/** Files first: a text that is there has what it names. What it named before goes last. */
export function movesTo(
  held: HeldWriting,
  { blob, files }: { blob: string; files: readonly string[] },
): RefMove[] {
  const wanted = new Map(files.map((file) => [`${held.at}/${file}`, file]));
  wanted.set(`${held.at}/${TEXT}`, blob);
  const made = [...wanted].map(([ref, to]) => ({ ref, from: held.refs.get(ref) ?? null, to }));
  const gone = [...held.refs].filter(([ref]) => !wanted.has(ref));
  return [...made, ...gone.map(([ref, from]) => ({ ref, from, to: null }))];
}

export function movesAway({ refs }: HeldWriting): RefMove[] {
  return [...refs].map(([ref, from]) => ({ ref, from, to: null }));
}

const stored = z.object({ keptAt: z.number(), writing });
export interface StoredWriting {
  /** By this machine's clock; milliseconds. */
  keptAt: number;
  writing: Writing;
}

/** Like no other: `number` makes sure that this content is never anything else's. */
export function storedText({ keptAt, writing: text }: StoredWriting): string {
  return JSON.stringify({ keptAt, number: randomUUID(), writing: text });
}

/** Undefined: there is none, or nothing that can be read. */
export async function readHeld(
  repository: Repository,
  { blob }: Pick<HeldWriting, 'blob'>,
): Promise<StoredWriting | undefined> {
  if (!blob) return undefined;
  try {
    return stored.parse(JSON.parse(await readText(repository, blob)));
  } catch {
    return undefined;
  }
}

export const isOld = ({ keptAt }: StoredWriting, now = Date.now()) => keptAt < now - KEPT * DAY;

/** What nobody has come back for; what can't be read stays for somebody who can. */
export async function forgetOldWritings(repository: Repository): Promise<void> {
  const old: RefMove[] = [];
  for (const held of await listHeld(repository, WRITINGS)) {
    const found = await readHeld(repository, held);
    if (found && isOld(found)) old.push(...movesAway(held));
  }
  if (old.length > 0) await moveRefs(repository, old);
}

import type { Compared } from '../../likeness/find-alike.ts';
import { rememberLikenesses, type Likenesses } from '../../likeness/remember-likeness.ts';
import type { Repository } from '../repository.ts';

interface Looker {
  likenesses: Promise<Likenesses>;
  /** The question that was asked last; settled when all before it are. */
  last: Promise<unknown>;
  isStopped: boolean;
}

const lookers = new WeakMap<Repository, Looker>();
/** Looked at between two savings. */
const BETWEEN_SAVINGS = 200;

function lookerOf(repository: Repository): Looker {
  const known = lookers.get(repository);
  if (known) return known;
  const likenesses = rememberLikenesses(repository.ownFolder);
  const looker: Looker = { likenesses, last: Promise.resolve(), isStopped: false };
  lookers.set(repository, looker);
  return looker;
}

/** What was seen is only not to be seen again: a full disk must not fail the answer. */
async function keep(likenesses: Likenesses): Promise<void> {
  await likenesses.save().catch(() => undefined);
}

async function lookAtAll(repository: Repository, looker: Looker, blobs: readonly string[]) {
  const likenesses = await looker.likenesses;
  const seen = new Map<string, Compared>();
  for (const blob of blobs) {
    if (looker.isStopped) throw new Error('desk-closed');
    if (seen.has(blob)) continue;
    seen.set(blob, await likenesses.of(blob, () => repository.objects.read(blob)));
    if (seen.size % BETWEEN_SAVINGS === 0) await keep(likenesses);
  }
  await keep(likenesses);
  return seen;
}

/**
 * What the photos in these blobs look like. The first time an archive is asked about that takes a
 * while (a hundredth of a second a photo); one question after another, one photo in memory at a time.
 */
export function lookAtPhotos(
  repository: Repository,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, Compared>> {
  const looker = lookerOf(repository);
  const mine = looker.last.then(() => lookAtAll(repository, looker, blobs));
  looker.last = mine.catch(() => undefined);
  return mine;
}

/** Looks at no further photo, and resolves when nothing is read or written any more. */
export async function stopLooking(repository: Repository): Promise<void> {
  const looker = lookers.get(repository);
  if (!looker) return;
  looker.isStopped = true;
  await looker.last;
}

import type { Compared } from '../../likeness/find-alike.ts';
import { rememberLikenesses, type Likenesses } from '../../likeness/remember-likeness.ts';
import type { Repository } from '../repository.ts';

const opened = new WeakMap<Repository, Promise<Likenesses>>();
let last: Promise<unknown> = Promise.resolve();
/** Looked at between two savings. */
const BETWEEN_SAVINGS = 200;

function likenessesOf(repository: Repository): Promise<Likenesses> {
  const known = opened.get(repository) ?? rememberLikenesses(repository.ownFolder);
  opened.set(repository, known);
  return known;
}

async function lookAtAll(repository: Repository, blobs: readonly string[]) {
  const likenesses = await likenessesOf(repository);
  const seen = new Map<string, Compared>();
  for (const blob of blobs) {
    if (seen.has(blob)) continue;
    seen.set(blob, await likenesses.of(blob, () => repository.objects.read(blob)));
    if (seen.size % BETWEEN_SAVINGS === 0) await keep(likenesses);
  }
  await keep(likenesses);
  return seen;
}

/** What was seen is only not to be seen again: a full disk must not fail the answer. */
async function keep(likenesses: Likenesses): Promise<void> {
  await likenesses.save().catch(() => undefined);
}

/**
 * What the photos in these blobs look like. The first time an archive is asked about that takes a
 * while (a hundredth of a second a photo); one question after another, one photo in memory at a time.
 */
export function lookAtPhotos(
  repository: Repository,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, Compared>> {
  const mine = last.then(() => lookAtAll(repository, blobs));
  last = mine.catch(() => undefined);
  return mine;
}

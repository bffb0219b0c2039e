import { decidePublishing, type PublishingDecision } from '../../review/decide-publishing.ts';
import { readForReview, type EntryUnderReview } from '../../review/entry-under-review.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { readKnownTexts } from './read-known.ts';

/** The entry as it stands in the form, saved or not. */
export async function readOpenForReview(
  entry: Pick<OpenEntry, 'collection' | 'text'>,
): Promise<EntryUnderReview> {
  const kind = entry.collection === 'albums' ? 'albums' : 'stories';
  return readForReview({ kind, source: entry.text(), ...(await readKnownTexts()) });
}

export async function reviewOpenEntry(entry: OpenEntry): Promise<PublishingDecision> {
  return decidePublishing(await readOpenForReview(entry));
}

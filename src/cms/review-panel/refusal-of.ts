import { decidePublishing } from '../../review/decide-publishing.ts';
import { decapDoors } from '../entry/doors.ts';
import { readOpenForReview } from './review-open-entry.ts';

/** Why an entry that Decap is about to publish may not be; null: it may. */
export async function refusalOf(entry: unknown, collection: string): Promise<string | null> {
  const text = () => decapDoors().textOf(entry, collection);
  const { allowed, sentence } = decidePublishing(await readOpenForReview({ collection, text }));
  return allowed ? null : sentence;
}

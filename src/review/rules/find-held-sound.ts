import { speaksWithheld } from '../../load/read-transcript.ts';
import { labelPath } from '../../model/schema-walk.ts';
import { story } from '../../model/story.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import { makeFinding, type ReviewFinding } from '../finding.ts';

/** Recordings that readers will not hear, because words are withheld that are spoken in them. */
export function findHeldSound({ fields }: EntryUnderReview): ReviewFinding[] {
  if (!fields || !('recordings' in fields) || !fields.consent?.scopes?.includes('voice')) return [];
  return fields.recordings.flatMap((recording, index) => {
    if (!recording.file || !speaksWithheld(recording)) return [];
    const path = ['recordings', index, 'file'];
    const where = { path, field: labelPath(story, path), excerpt: '' };
    return [makeFinding('sound-held-back', where, { found: recording.file })];
  });
}

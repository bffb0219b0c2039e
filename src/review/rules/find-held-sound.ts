import { silenceOf } from '../../load/silence-of.ts';
import type { SilentSpan } from '../../media/silence/find-silence.ts';
import { labelPath } from '../../model/schema-walk.ts';
import { story } from '../../model/story.ts';
import { reviewStrings } from '../../strings/review.ts';
import { formatClock } from '../../transcript/format-clock.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import { makeFinding, type ReviewFinding } from '../finding.ts';

/** Formats that can be made anew with passages silent; what is called otherwise is held back whole. */
const SILENCEABLE = /\.(mp3|wav)$/i;

const { silence: said } = reviewStrings;

function sayWhere(spans: readonly SilentSpan[]): string {
  return spans
    .map(({ from, to }) =>
      said.span(formatClock(from), to === Infinity ? null : formatClock(Math.ceil(to))),
    )
    .join('、');
}

/** Recordings in which readers hear nothing for a while, or that they don't hear at all. */
export function findHeldSound({ fields }: EntryUnderReview): ReviewFinding[] {
  if (!fields || !('recordings' in fields) || !fields.consent?.scopes?.includes('voice')) return [];
  const { recordings } = fields;
  return recordings.flatMap(({ file }, index) => {
    if (!file) return [];
    const spans = silenceOf(recordings.filter((each) => each.file === file));
    if (spans.length === 0) return [];
    const path = ['recordings', index, 'file'];
    const where = { path, field: labelPath(story, path), excerpt: '' };
    const held = typeof spans === 'string' ? spans : SILENCEABLE.test(file) ? null : 'format';
    if (held !== null)
      return [makeFinding('sound-held-back', where, { found: file, other: said[held] })];
    const found = { found: file, other: sayWhere(spans as SilentSpan[]) };
    return [makeFinding('sound-silenced', where, found, spans.length)];
  });
}

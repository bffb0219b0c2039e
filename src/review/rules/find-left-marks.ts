import { findCheckMarks } from '../../load/strip-check-marks.ts';
import { withholdText } from '../../load/withhold-passages.ts';
import { parseTranscript } from '../../transcript/parse-transcript.ts';
import type { ReviewFinding, ReviewId } from '../finding.ts';
import { whereIn, type ReviewedText, type TypedText } from '../texts-of-entry.ts';
import { gather, type Sighting } from './gather.ts';

/** 待核 and ⚠ that are still in the text: nobody has listened again yet. */
export function findLeftCheckMarks(texts: readonly ReviewedText[]): ReviewFinding[] {
  const sightings = texts.flatMap((reviewed) =>
    findCheckMarks(reviewed.text).map(({ start, end }): Sighting => {
      const where = whereIn(reviewed, start, end);
      return { id: 'check-mark-left', key: '', where, named: { found: where.excerpt } };
    }),
  );
  return gather(sightings);
}

/** A transcript's turn or chapter at this line, for its place. */
function turnAt(typed: TypedText, line: number): { turn?: number } {
  if (!typed.transcript) return {};
  const above = parseTranscript(typed.text).parts.filter((part) => part.line <= line);
  const turn = above.filter(({ type }) => type === 'turn').length;
  return turn > 0 ? { turn } : {};
}

function sightingAt(id: ReviewId, typed: TypedText, offset: number): Sighting {
  const { text, path, field, internal } = typed;
  const reviewed = { text, speaker: null, internal, place: { path, field }, line: 1 };
  const where = whereIn(reviewed, offset, Math.min(text.length, offset + 8));
  const place = { ...where, ...turnAt(typed, where.line ?? 1) };
  return { id, key: field, where: place, named: { found: place.excerpt } };
}

/** `【不公开】` that is never closed, or a closing mark that closes nothing. */
export function findUnbalancedMarks(texts: readonly TypedText[]): ReviewFinding[] {
  const sightings = texts.flatMap((typed) => {
    const { openedAt, strays } = withholdText(typed.text);
    const unclosed = openedAt === null ? [] : [sightingAt('withheld-unclosed', typed, openedAt)];
    return [...unclosed, ...strays.map((at) => sightingAt('withheld-unopened', typed, at))];
  });
  return gather(sightings);
}

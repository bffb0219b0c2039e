import { withholdTurns } from '../load/withhold-turns.ts';
import { withholdText } from '../load/withhold-passages.ts';
import { album } from '../model/album.ts';
import { innerOf, isMarked, labelPath, shapeOf, stepInto } from '../model/schema-walk.ts';
import { story } from '../model/story.ts';
import { reviewStrings } from '../strings/review.ts';
import { formatClock } from '../transcript/format-clock.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { z } from 'zod';
import type { EntryUnderReview } from './entry-under-review.ts';
import type { Where } from './finding.ts';
import { maskNumbers } from './numbers/find-numbers.ts';

/** One text of a draft as readers would get it: withheld passages are gone already. */
export interface ReviewedText {
  text: string;
  /** Who says it, where it is a turn of a transcript. */
  speaker: string | null;
  /** Kept in the archive, never sent to a reader. */
  internal: boolean;
  place: Omit<Where, 'excerpt' | 'line'>;
  /** Line of the field on which the text begins. */
  line: number;
}

/** A string of the entry as it was typed. */
export interface TypedText {
  text: string;
  path: PropertyKey[];
  field: string;
  transcript: boolean;
  internal: boolean;
}

const BODY = ['body'];
/** File names inside a block are no text: `<Photo file="20240512.jpg" />`. */
const FILES = /(\bfiles?\s*=\s*)("[^"\n]*"|“[^”\n]*”)/g;

function withoutFiles(body: string): string {
  return body.replace(FILES, (_, key: string, value: string) => key + ' '.repeat(value.length));
}

function stringsIn(
  schema: z.ZodType,
  root: z.ZodType,
  value: unknown,
  path: PropertyKey[],
): TypedText[] {
  if (typeof value === 'string') {
    if (isMarked(schema, 'identifier') || innerOf(schema) instanceof z.ZodEnum) return [];
    const transcript = schema.meta()?.widget === 'transcript';
    const internal = isMarked(schema, 'internal');
    return [{ text: value, path, field: labelPath(root, path), transcript, internal }];
  }
  if (Array.isArray(value)) {
    const element = stepInto(schema, 0);
    return element
      ? value.flatMap((each: unknown, index) => stringsIn(element, root, each, [...path, index]))
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const shape = shapeOf(schema);
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) =>
    shape[key] ? stringsIn(shape[key], root, field, [...path, key]) : [],
  );
}

/** A recording's 档案本 is kept, not shown, where there is a 传播本. */
function isKeptOnly({ path }: TypedText, { fields }: EntryUnderReview): boolean {
  const [list, index, field] = path;
  if (list !== 'recordings' || field !== 'verbatim' || !fields || !('recordings' in fields))
    return false;
  return Boolean(fields.recordings[Number(index)]?.transcript?.trim());
}

function fieldTexts(entry: EntryUnderReview): TypedText[] {
  const schema = entry.kind === 'stories' ? story : album;
  return stringsIn(schema, schema, entry.fields, []);
}

function bodyText(text: string): TypedText {
  return { text, path: BODY, field: reviewStrings.body, transcript: false, internal: false };
}

/** Every string of an entry that a reader may come to see, and those that only the archive keeps. */
export function typedTexts(entry: EntryUnderReview): TypedText[] {
  return [...fieldTexts(entry), bodyText(withoutFiles(entry.body))].filter(
    (text) => !isKeptOnly(text, entry),
  );
}

/**
 * The strings in which one name may be put for another, to the byte, 档案本 too. Not what only the
 * archive keeps, such as 经手人: its papers hold real names.
 */
export function renamableTexts(entry: EntryUnderReview): TypedText[] {
  return [...fieldTexts(entry), bodyText(entry.body)].filter(({ internal }) => !internal);
}

function turnsOf({ text, path, field, internal }: TypedText): ReviewedText[] {
  let turn = 0;
  return withholdTurns(parseTranscript(text).parts).parts.map((part): ReviewedText => {
    const { line } = part;
    if (part.type === 'chapter')
      return { text: part.title, speaker: null, internal, place: { path, field }, line };
    turn += 1;
    const time = part.start === null ? {} : { time: formatClock(part.start) };
    const place = { path, field, turn, ...time };
    return { text: part.text, speaker: part.speaker, internal, place, line };
  });
}

/** The same as readers would get them, a transcript turn by turn. */
export function reviewedTexts(entry: EntryUnderReview): ReviewedText[] {
  return typedTexts(entry).flatMap((typed): ReviewedText[] => {
    if (typed.transcript) return turnsOf(typed);
    const { path, field, internal } = typed;
    const { text } = withholdText(typed.text);
    return [{ text, speaker: null, internal, place: { path, field }, line: 1 }];
  });
}

/** Characters shown on either side of what was found. */
const AROUND = 10;
/** Nineteen digits with gaps between. */
const WIDEST_NUMBER = 80;

/** `…俺大哥推着小推车，…`: the words around, on one line, numbers masked, no character cut in half. */
export function excerptOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  // A number that reaches into the excerpt begins and ends within this; a whole story is much more.
  const first = Math.max(0, from - WIDEST_NUMBER);
  const masked = maskNumbers(text.slice(first, to + WIDEST_NUMBER));
  const cut = masked
    .slice(from - first, to - first)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  const line = cut.replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${line}${to < text.length ? '…' : ''}`;
}

/** Where in the entry a passage of one of its texts stands. */
export function whereIn({ text, place, line }: ReviewedText, start: number, end: number): Where {
  const above = text.slice(0, start).split('\n').length - 1;
  return { ...place, line: line + above, excerpt: excerptOf(text, start, end) };
}

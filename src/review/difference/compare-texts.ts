import { findEdits, type Span } from './find-edits.ts';

export type { Span, SpanKind } from './find-edits.ts';

/** A line and its end. */
const LINE = /[^\n]*\n|[^\n]+$/g;
/** Shorter common pieces between two changes only break the reading: `的`, a comma. */
const WORTH_KEEPING = 2;

function linesOf(text: string): string[] {
  return text.match(LINE) ?? [];
}

/** Words where the browser knows them, characters where it doesn't; never half a character. */
function wordsOf(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text];
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...words].map(({ segment }) => segment);
}

/** Neighbours of a kind become one; between two pieces that stay, what went stands before what came. */
function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let gone = '';
  let added = '';
  const flush = () => {
    if (gone) joined.push({ kind: 'gone', text: gone });
    if (added) joined.push({ kind: 'new', text: added });
    gone = added = '';
  };
  for (const { kind, text } of spans) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

/** Takes a short common piece between two changes into them. */
function absorb(spans: readonly Span[]): Span[] {
  return spans.flatMap((span, index): Span[] => {
    const isShort = span.kind === 'same' && [...span.text].length < WORTH_KEEPING;
    const isBetween = index > 0 && index < spans.length - 1;
    if (!isShort || !isBetween || span.text.includes('\n')) return [span];
    return [
      { kind: 'gone', text: span.text },
      { kind: 'new', text: span.text },
    ];
  });
}

const textOf = (spans: readonly Span[], kind: Span['kind']) =>
  spans.flatMap((span) => (span.kind === kind ? [span.text] : [])).join('');

/** Word by word, what changed in a run of changed lines. */
function refine(changed: readonly Span[]): Span[] {
  const words = findEdits(wordsOf(textOf(changed, 'gone')), wordsOf(textOf(changed, 'new')));
  return join(absorb(join(words)));
}

/**
 * What differs between two versions of a text: first which lines, then which words in them. The
 * pieces that are the same or gone make `before`, those that are the same or new make `after`.
 */
export function compareTexts(before: string, after: string): Span[] {
  const spans: Span[] = [];
  let changed: Span[] = [];
  for (const span of findEdits(linesOf(before), linesOf(after))) {
    if (span.kind !== 'same') changed.push(span);
    else {
      spans.push(...refine(changed), span);
      changed = [];
    }
  }
  return join([...spans, ...refine(changed)]);
}

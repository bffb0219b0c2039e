import { searchScript as t } from '../../strings/search.ts';
import { formatClock } from '../../transcript/format-clock.ts';
import type { Passage, Shown } from '../found.ts';
import { make } from './make-element.ts';
import { excerptOf, markText } from './mark-text.ts';

/** Where a result leads: the page marks the words itself, and goes to the place. */
export function resultAddress(
  { url, anchor }: Pick<Shown, 'url' | 'anchor'>,
  query: string,
  place = '',
): string {
  const words = query.trim();
  const asked = words && `?q=${encodeURIComponent(words)}`;
  const fragment = place || anchor;
  return url + asked + (fragment && `#${fragment}`);
}

/** `12:03 王秀英` of what was said; of anything else, what it is. */
function labelOf({ kind, start, speaker }: Passage): string {
  if (kind !== 'turn') return t.passages[kind];
  const time = start === null ? '' : formatClock(start);
  return [time, speaker].filter(Boolean).join(' ') || t.passages.turn;
}

/** One place where the words stand, as a link to it. */
export function passageLink(shown: Shown, passage: Passage, query: string): HTMLAnchorElement {
  const link = make(
    'a',
    'place',
    make('b', '', labelOf(passage)),
    ' ',
    make('span', '', ...markText(excerptOf(passage))),
  );
  link.href = resultAddress(shown, query, passage.to);
  return link;
}

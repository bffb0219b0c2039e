import { micromark, parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { looseAttention } from './loose-attention.ts';

/** Where something begins or ends that Markdown knows; offsets into the text that was read. */
export interface MarkdownEvent {
  enters: boolean;
  type: string;
  from: number;
  to: number;
}

export const markdownExtensions = [
  gfmTable(),
  gfmTaskListItem(),
  gfmAutolinkLiteral(),
  looseAttention,
];

/**
 * What satteri finds where the site is built, found in the browser by another parser that tells
 * every sign's place. A test holds the two together.
 */
export function markdownEvents(markdown: string): MarkdownEvent[] {
  const chunks = preprocess()(markdown, undefined, true);
  const events = postprocess(parse({ extensions: markdownExtensions }).document().write(chunks));
  return events.map(([kind, { type, start, end }]) => ({
    enters: kind === 'enter',
    type,
    from: start.offset,
    to: end.offset,
  }));
}

/** The index of the event that ends what the event at `index` begins. */
export function exitOf(events: readonly MarkdownEvent[], index: number): number {
  let depth = 0;
  for (let at = index; at < events.length; at += 1) {
    depth += events[at]!.enters ? 1 : -1;
    if (depth === 0) return at;
  }
  return events.length - 1;
}

const ESCAPED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** `&copy;` as the character it stands for; `\*` without its backslash. */
export function decodeText(written: string): string {
  if (!/[&\\]/.test(written)) return written;
  const html = micromark(`a${written}a`).replace(/^<p>a|a<\/p>$/g, '');
  return html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ESCAPED[name]!);
}

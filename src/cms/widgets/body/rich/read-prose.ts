import { countTags } from '../../../../blocks/read-tags.ts';
import { sentinels, unclean } from '../../../../blocks/sentinels.ts';
import { WORD_TAG } from '../../../../blocks/take-words.ts';
import { tameMarkdown } from '../../../../blocks/tame-markdown.ts';
import type { Prose } from './prose.ts';
import { CARET } from './read-cells.ts';
import { readLeaves } from './read-leaves.ts';
import { TracedText } from './traced-text.ts';

/** A line with nothing to read in it: blank, or signs of quotes, lists and headings. */
const BARE_LINE = /^[\s>]*(?:(?:[-*+]|\d{1,2}[.)])[ \t]+)?(?:#{1,6}[ \t]+)?$/;

/** `caret` where somebody is in a line that holds nothing yet; null anywhere else. */
export function bareCaret(source: string, caret: number | null): number | null {
  if (caret === null) return null;
  const start = source.lastIndexOf('\n', caret - 1) + 1;
  const next = source.indexOf('\n', caret);
  const line = source.slice(start, next === -1 ? source.length : next);
  return caret - start >= line.trimEnd().length && BARE_LINE.test(line) ? caret : null;
}

/** What was read last: every change is read before it is made, and when it is shown. */
let last: { caret: number | null; prose: Prose } | null = null;

/**
 * Reads running text as the site does, with where everything is written. `caret` is where somebody
 * is writing: an item or a heading that is still empty is one there already.
 */
export function readProse(source: string, caret: number | null = null): Prose {
  const bare = bareCaret(source, caret);
  if (last?.prose.source !== source || last.caret !== bare)
    last = { caret: bare, prose: readAnew(source, bare) };
  return last.prose;
}

function readAnew(source: string, caret: number | null): Prose {
  const words: string[] = [];
  let traced = unclean.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    TracedText.of(source),
  );
  if (caret !== null) traced = traced.insert(caret, CARET);
  traced = traced.replaceWith(WORD_TAG, (groups) => {
    words.push(groups[3] ?? '');
    return `${sentinels.wordStart}${words.length - 1}${sentinels.wordEnd}`;
  });
  const leaves = readLeaves(tameMarkdown(traced), source, words);
  return { source, leaves, tags: countTags(source) };
}

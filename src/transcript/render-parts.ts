import { escapeHtml, renderWord } from '../blocks/render-prose.ts';
import type { WordPlace } from '../blocks/word/find-words.ts';
import type { FirstUses, UsedWord } from '../blocks/word/first-uses.ts';
import { dialectStrings } from '../strings/dialect.ts';
import { formatClock } from './format-clock.ts';
import { turnLines, type TurnLine } from './plain-lines.ts';
import { speakerRole } from './speaker-role.ts';
import type { Turn } from './transcript.ts';
import type { AnchoredPart } from './turn-anchors.ts';

/** The link that opens the sound at a turn's second; without sound, the turn's own address. */
function renderTime(start: number, anchor: string, source: string | null): string {
  const clock = escapeHtml(formatClock(Math.floor(start)));
  const href = escapeHtml(source ? `${source}#t=${start}` : `#${anchor}`);
  return `<a href="${href}">${clock}</a>`;
}

/** A line with its dialect words explained where they stand. */
function renderWords(text: string, words: readonly WordPlace[]): string {
  let html = '';
  let last = 0;
  for (const { slug, from, to } of words) {
    html += escapeHtml(text.slice(last, from)) + renderWord(slug, text.slice(from, to));
    last = to;
  }
  return html + escapeHtml(text.slice(last));
}

/** What was said in full ink, what it means beneath it. */
function renderLine({ text, plain }: TurnLine, words: readonly WordPlace[] = []): string {
  return plain
    ? `<p class="mandarin"><small>${dialectStrings.plain}</small> ${escapeHtml(text)}</p>`
    : `<p>${renderWords(text, words)}</p>`;
}

function renderTurn(
  { start, speaker, text }: Turn,
  anchor: string,
  source: string | null,
  words: readonly UsedWord[] = [],
): string {
  const asking = speakerRole(speaker ?? '') === 'interviewer' ? ' asking' : '';
  const who = speaker ? `<b>${escapeHtml(speaker)}</b> ` : '';
  const said = turnLines(text).map((line, index) =>
    renderLine(
      line,
      words.filter((word) => word.line === index),
    ),
  );
  const when = start === null ? '' : renderTime(start, anchor, source);
  return `<div class="turn${asking}" id="${anchor}"><div class="who">${who}${when}</div>${said.join('')}</div>`;
}

/**
 * What was said, as HTML: `source` is the address of the sound, `words` those to be explained. In one string, because a
 * transcript has hundreds of turns and a component for each takes several times as long; so every
 * word in it passes `escapeHtml` here.
 */
export function renderParts(
  parts: readonly AnchoredPart[],
  source: string | null,
  words: FirstUses = new Map(),
): string {
  return parts
    .map(({ part, anchor }) =>
      part.type === 'chapter'
        ? `<h3 id="${anchor}">${escapeHtml(part.title)}</h3>`
        : renderTurn(part, anchor, source, words.get(anchor)),
    )
    .join('\n');
}

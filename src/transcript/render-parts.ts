import { escapeHtml } from '../blocks/render-prose.ts';
import { formatClock } from './format-clock.ts';
import { speakerRole } from './speaker-role.ts';
import type { Turn } from './transcript.ts';
import type { AnchoredPart } from './turn-anchors.ts';

/** The link that opens the sound at a turn's second; without sound, the turn's own address. */
function renderTime(start: number, anchor: string, source: string | null): string {
  const clock = escapeHtml(formatClock(Math.floor(start)));
  const href = escapeHtml(source ? `${source}#t=${start}` : `#${anchor}`);
  return `<a href="${href}">${clock}</a>`;
}

function renderTurn({ start, speaker, text }: Turn, anchor: string, source: string | null): string {
  const asking = speakerRole(speaker ?? '') === 'interviewer' ? ' asking' : '';
  const who = speaker ? `<b>${escapeHtml(speaker)}</b> ` : '';
  const said = text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  const when = start === null ? '' : renderTime(start, anchor, source);
  return `<div class="turn${asking}" id="${anchor}"><div class="who">${who}${when}</div>${said.join('')}</div>`;
}

/**
 * What was said, as HTML: `source` is the address of the sound. In one string, because a
 * transcript has hundreds of turns and a component for each takes several times as long; so every
 * word in it passes `escapeHtml` here.
 */
export function renderParts(parts: readonly AnchoredPart[], source: string | null): string {
  return parts
    .map(({ part, anchor }) =>
      part.type === 'chapter'
        ? `<h3 id="${anchor}">${escapeHtml(part.title)}</h3>`
        : renderTurn(part, anchor, source),
    )
    .join('\n');
}

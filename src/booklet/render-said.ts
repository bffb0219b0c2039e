import { escapeHtml } from '../blocks/render-prose.ts';
import { dialectStrings } from '../strings/dialect.ts';
import { turnLines } from '../transcript/plain-lines.ts';
import { speakerRole } from '../transcript/speaker-role.ts';
import type { Chapter, Turn } from '../transcript/transcript.ts';

function renderTurn({ speaker, text }: Turn): string {
  const asking = speakerRole(speaker ?? '') === 'interviewer' ? ' class="asks"' : '';
  const who = speaker ? `<b>${escapeHtml(speaker)}：</b>` : '';
  return turnLines(text)
    .map((line, index) =>
      line.plain
        ? `<p class="meant"><small>${dialectStrings.plain}</small> ${escapeHtml(line.text)}</p>`
        : `<p${asking}>${index === 0 ? who : ''}${escapeHtml(line.text)}</p>`,
    )
    .join('');
}

/**
 * What was said, as it is printed: without times and without ids, for a page may hold several
 * stories. Every word passes `escapeHtml`.
 */
export function renderSaid(parts: readonly (Turn | Chapter)[]): string {
  return parts
    .map((part) =>
      part.type === 'chapter' ? `<h4>${escapeHtml(part.title)}</h4>` : renderTurn(part),
    )
    .join('\n');
}

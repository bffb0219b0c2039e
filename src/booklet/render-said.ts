import { escapeHtml } from '../blocks/render-prose.ts';
import { speakerRole } from '../transcript/speaker-role.ts';
import type { Chapter, Turn } from '../transcript/transcript.ts';

function renderTurn({ speaker, text }: Turn): string {
  const asking = speakerRole(speaker ?? '') === 'interviewer' ? ' class="asks"' : '';
  const paragraphs = text
    .split('\n')
    .map((paragraph) => escapeHtml(paragraph.trim()))
    .filter((paragraph) => paragraph !== '');
  const who = speaker ? `<b>${escapeHtml(speaker)}：</b>` : '';
  return paragraphs
    .map((paragraph, index) => `<p${asking}>${index === 0 ? who : ''}${paragraph}</p>`)
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

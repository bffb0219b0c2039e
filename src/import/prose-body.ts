import { chapterTitle } from '../transcript/transcript-lines.ts';

/** Characters that would format, link or tag what was only typed. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\*`~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/\[(?=[^\]]*\][(:[])/g, '\\[');
}

/** Openings that would make a list, a quotation, a heading, a rule or a table of a paragraph. */
function escapeOpening(text: string): string {
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+>|]|#{1,6}(?=\s|$)|=+\s*$)/, '\\$&');
}

/** Paragraphs as a story's body: Markdown that shows each as it was typed, `## ` for headings. */
export function proseBody(paragraphs: string[]): string {
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const heading = chapterTitle(paragraph);
      return heading === null
        ? escapeOpening(escapeInline(paragraph))
        : `## ${escapeInline(heading)}`;
    })
    .join('\n\n');
}

import { chapterTitle } from '../transcript/transcript-lines.ts';

const WORD = /^[\p{L}\p{N}]$/u;

/** Within a word an underscore is itself. No lookbehind: Safari reads none before 16.4. */
function escapeUnderscores(text: string): string {
  const characters = [...text];
  const isWord = (index: number) => WORD.test(characters[index] ?? '');
  return characters
    .map((character, index) =>
      character !== '_' || (isWord(index - 1) && isWord(index + 1)) ? character : '\\_',
    )
    .join('');
}

/** Characters that would format, link or tag what was only typed. */
function escapeInline(text: string): string {
  return escapeUnderscores(text.replace(/[\\*`~]/g, '\\$&'))
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

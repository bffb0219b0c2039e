import { sentinels } from './sentinels.ts';

/** A dialect word with its tags: its entry (in one of two quotes), its text. */
export const WORD_TAG = /<Word\s+of=(?:"([^"<>]*)"|'([^'<>]*)')\s*>([^<>\n]*)<\/Word>/g;

/** A dialect word in running text. */
export interface WordUse {
  /** The glossary entry. */
  of: string;
  /** As it stands in the sentence. */
  text: string;
  offset: number;
}

/** Takes the dialect words out of Markdown; a numbered mark stays where each stood. */
export function takeWords(markdown: string): { text: string; words: WordUse[] } {
  const words: WordUse[] = [];
  const text = markdown.replace(
    WORD_TAG,
    (_, double: string | undefined, single: string | undefined, shown: string, offset: number) => {
      words.push({ of: double ?? single ?? '', text: shown, offset });
      return `${sentinels.wordStart}${words.length - 1}${sentinels.wordEnd}`;
    },
  );
  return { text, words };
}

/** The Markdown with blanks where dialect words stand, so that offsets stay the same. */
export function blankWords(markdown: string): string {
  return markdown.replace(WORD_TAG, (tag) => ' '.repeat(tag.length));
}

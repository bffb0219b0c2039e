import type { Coverage } from './font-coverage.ts';

/** What Chinese print sets where a character is missing. */
export const STAND_IN = '〓';
/** Chooses between shapes of a character, or joins two; has none of its own. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cn}\p{Cs}]/gu;
const together = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function has(character: string, covers: Coverage): boolean {
  return [...character.replace(SHAPELESS, '')].every((each) => covers(each.codePointAt(0)!));
}

/** One line, as readers see its characters: 👨‍👩‍👧 is one. */
function charactersOf(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim().normalize('NFC');
  return [...together.segment(line)].map(({ segment }) => segment);
}

/** A text as it can be drawn: a character that the font lacks is drawn as 〓, never as a box. */
export function drawableText(text: string, covers: Coverage): string {
  return charactersOf(text)
    .map((each) => (has(each, covers) ? each.replace(SHAPELESS, '') : STAND_IN))
    .join('');
}

/** The characters of a text that the font lacks, each once. */
export function missingCharacters(text: string, covers: Coverage): string[] {
  return [...new Set(charactersOf(text).filter((each) => !has(each, covers)))];
}

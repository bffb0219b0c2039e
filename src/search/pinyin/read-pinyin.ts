import { pinyin } from 'pinyin-pro';

/** What the dictionary does not know, and people here are called. */
const RARE: Record<string, string> = { '𠮷': 'ji', 㐂: 'xi', '𬎆': 'ying' };
const HAN = /\p{Script=Han}/u;

interface ReadingOptions {
  /** The text is a person's name: 单、仇、解、查 are read as surnames (shan, qiu, xie, zha). */
  surname?: boolean;
}

/**
 * How a text is read: a syllable without its tone for each Han character (`v` for ü: lv, nv); any
 * other character is itself, in lower case. One for each code point. For the build only: the
 * dictionary weighs 145 kB.
 */
export function readPinyin(text: string, { surname = false }: ReadingOptions = {}): string[] {
  const read = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    surname: surname ? 'head' : 'off',
  });
  return [...text].map((character, i) => {
    const syllable = RARE[character] ?? read[i] ?? character;
    return HAN.test(character) ? syllable : character.toLowerCase();
  });
}

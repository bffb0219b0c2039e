/** Which characters count as digits: typed ones, Chinese numerals as they are spoken, or both. */
export type Script = 'typed' | 'spoken' | 'mixed';

/** Digits that stand together, perhaps in groups: `139 1234-5678`. */
export interface DigitRun {
  /** ASCII digits. */
  digits: string;
  /** Offset of each digit in the text, UTF-16. */
  at: number[];
  /** For each digit, whether a group begins with it. */
  opens: boolean[];
}

const SPOKEN = '零一二三四五六七八九';
const VARIANTS: Record<string, string> = { 〇: '0', '○': '0', 幺: '1', 两: '2' };
/** What people put between the groups of one number. */
const BETWEEN = /[\s\u200B-\u200D\u2060\-‐-―－.·．•]/;
/** More of it than this, and another number begins. */
const WIDEST_GAP = 3;

function typedDigit(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return character;
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : null;
}

function spokenDigit(character: string): string | null {
  const index = SPOKEN.indexOf(character);
  return index >= 0 ? String(index) : (VARIANTS[character] ?? null);
}

const READERS: Record<Script, (character: string) => string | null> = {
  typed: typedDigit,
  spoken: spokenDigit,
  mixed: (character) => typedDigit(character) ?? spokenDigit(character),
};

/** The runs of digits in a text; a number never crosses what is neither digit nor gap. */
export function digitRuns(text: string, script: Script): DigitRun[] {
  const read = READERS[script];
  const runs: DigitRun[] = [];
  let gap = Infinity;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const digit = read(character);
    if (digit !== null) {
      if (gap > WIDEST_GAP) runs.push({ digits: '', at: [], opens: [] });
      const run = runs[runs.length - 1]!;
      run.digits += digit;
      run.at.push(index);
      run.opens.push(gap > 0);
      gap = 0;
    } else gap = BETWEEN.test(character) && character !== '\n' ? gap + 1 : Infinity;
  }
  return runs;
}

/** The sizes of the groups in `length` digits from `from`: `[3, 4, 4]`. */
export function groupsOf({ opens }: DigitRun, from: number, length: number): number[] {
  const groups: number[] = [];
  for (let index = from; index < from + length; index += 1) {
    if (index === from || opens[index]) groups.push(0);
    groups[groups.length - 1]! += 1;
  }
  return groups;
}

/** Whether a number of `length` digits may stand here: it begins and ends where groups do. */
export function standsAlone(run: DigitRun, from: number, length: number): boolean {
  const end = from + length;
  return run.opens[from] === true && (end === run.digits.length || run.opens[end] === true);
}

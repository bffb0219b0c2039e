import { SHORT_CODE_LENGTH, shortCodeLetters } from '../../model/short-code.ts';

/** Tries of one length before codes get a letter longer: by then most of them are given. */
const TRIES = 400;

/** FNV-1a, 32 bits: the same seed leads to the same code wherever it is made. */
function numberFrom(seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  // The last letters of a seed would otherwise hardly reach the upper bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function spell(number: number, length: number): string {
  let [rest, code] = [number, ''];
  while (code.length < length) {
    code += shortCodeLetters[rest % shortCodeLetters.length];
    rest = Math.floor(rest / shortCodeLetters.length);
  }
  return code;
}

/**
 * Three letters in a row are somebody's abbreviation, digits alone are a number; what is said twice
 * is heard once, and 三八 is no address for anybody.
 */
const UNSUITABLE = /[a-z]{3}|^\d+$|(.)\1|38/;

/**
 * A short address that is not in `used`. It follows from `seed` (an entry's 档号), so that a number
 * made twice for the same story is the same.
 */
export function makeShortCode(seed: string, used: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const length = SHORT_CODE_LENGTH + Math.floor(attempt / TRIES);
    const code = spell(numberFrom(`${seed}/${attempt}`), length);
    if (!UNSUITABLE.test(code) && !used.has(code)) return code;
  }
}

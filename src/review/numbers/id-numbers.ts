import { isCalendarDay } from '../../model/dates.ts';
import { groupsOf, standsAlone, type DigitRun, type Script } from './digit-runs.ts';

/** The first two digits of an ID number: where it was issued (GB/T 2260). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The check digit of the first 17 digits of an ID number (GB 11643, ISO 7064 MOD 11-2). */
export function checkDigitOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_DIGITS[sum % 11]!;
}

function isBirthday(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return /^(?:18|19|20)/.test(digits) && isCalendarDay(day);
}

/** Whether these are the 18 digits (the last perhaps `X`) of a resident ID number. */
export function isIdNumber(digits: string): boolean {
  return (
    PROVINCES.has(digits.slice(0, 2)) &&
    isBirthday(digits.slice(6, 14)) &&
    checkDigitOf(digits) === digits[17]
  );
}

/** Whether these are the 15 digits of a resident ID number as issued before 1999: no check digit. */
export function isOldIdNumber(digits: string): boolean {
  return PROVINCES.has(digits.slice(0, 2)) && isBirthday(`19${digits.slice(6, 12)}`);
}

/** One number found in a run: its digits from `from` on. */
export interface NumberInRun {
  from: number;
  length: number;
  /** Offset of a last `X`, which is no digit. */
  tail?: number;
}

const TAIL = /^[\s\u200B-\u200D\u2060\-－·.]{0,3}([XxＸｘ×])/;

/** The `X` behind a run's last digit; null where another word begins with it (`Xiaoming`). */
function tailAt(run: DigitRun, after: number, text: string): number | null {
  const start = run.at[after - 1]! + 1;
  const match = TAIL.exec(text.slice(start, start + 4));
  if (!match) return null;
  const tail = start + match[0].length - 1;
  return /[A-Za-z]/.test(text.charAt(tail + 1)) ? null : tail;
}

function isOldShape(run: DigitRun, from: number): boolean {
  return ['15', '6,6,3'].includes(groupsOf(run, from, 15).join(','));
}

/**
 * ID numbers in a run of digits. Check digit and date leave little to chance, so spoken ones may
 * begin anywhere; typed ones, and old ones in any case, begin and end where groups do.
 */
export function idNumbersIn(run: DigitRun, text: string, script: Script): NumberInRun[] {
  const found: NumberInRun[] = [];
  for (let from = 0; from + 15 <= run.digits.length; from += 1) {
    const at = (length: number) => run.digits.slice(from, from + length);
    const fits = script === 'spoken' || standsAlone(run, from, 18);
    const tail = from + 17 <= run.digits.length ? tailAt(run, from + 17, text) : null;
    const old = script !== 'mixed' && standsAlone(run, from, 15) && isOldShape(run, from);
    if (at(18).length === 18 && fits && isIdNumber(at(18))) found.push({ from, length: 18 });
    else if (tail !== null && isIdNumber(`${at(17)}X`)) found.push({ from, length: 17, tail });
    else if (old && isOldIdNumber(at(15))) found.push({ from, length: 15 });
  }
  return found;
}

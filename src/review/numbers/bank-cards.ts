import { groupsOf, standsAlone, type DigitRun } from './digit-runs.ts';
import type { NumberInRun } from './id-numbers.ts';

const LENGTHS = [19, 18, 17, 16];
/** UnionPay and the old names of Chinese debit cards, Visa, MasterCard. */
const ISSUER = /^(?:62|60|68|69|9[0-9]|4\d|5[1-5]|3[5-7])/;
const GROUPS = /^(?:1[6-9]|4,4,4,4(?:,[123])?|6,1[0-3]|4,4,4,[4-7])$/;

/** The check of ISO/IEC 7812 (Luhn) over all digits. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Bank card numbers in a run of digits. */
export function bankCardsIn(run: DigitRun): NumberInRun[] {
  const found: NumberInRun[] = [];
  for (let from = 0; from + 16 <= run.digits.length; from += 1) {
    const length = LENGTHS.find((candidate) => {
      const digits = run.digits.slice(from, from + candidate);
      return (
        digits.length === candidate &&
        standsAlone(run, from, candidate) &&
        ISSUER.test(digits) &&
        GROUPS.test(groupsOf(run, from, candidate).join(',')) &&
        passesLuhn(digits)
      );
    });
    if (length === undefined) continue;
    found.push({ from, length });
    from += length - 1;
  }
  return found;
}

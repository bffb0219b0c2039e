import { groupsOf, standsAlone, type DigitRun } from './digit-runs.ts';
import type { NumberInRun } from './id-numbers.ts';

/** How people write a mobile number; four and four would as well be two years. */
const MOBILE_GROUPS = ['11', '3,4,4', '3,8', '7,4', '4,3,4', '3,3,5', '1,1,1,1,1,1,1,1,1,1,1'];
const MOBILE = /^1[3-9]/;
/** Country code, or the nought that city lines once needed. */
const BEFORE_MOBILE = ['86', '0086', '086', '0'];
/** Area code and number; with the code in brackets they are two runs (`landlines.ts` joins them). */
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/;
const LANDLINE_GROUPS = /^(?:1[012]|[34],[78]|[34],[34],4)$/;

/** Mobile numbers in a run of digits. Spoken ones may run on into another numeral (`…八一共`). */
export function mobileNumbersIn(run: DigitRun, loose: boolean): NumberInRun[] {
  const found: NumberInRun[] = [];
  for (let from = 0; from + 11 <= run.digits.length; from += 1) {
    if (!MOBILE.test(run.digits.slice(from))) continue;
    const begins = run.opens[from] || isBehindCode(run, from);
    const ends = from + 11 === run.digits.length || run.opens[from + 11] || loose;
    const usual = MOBILE_GROUPS.includes(groupsOf(run, from, 11).join(','));
    if (!begins || !ends || !usual) continue;
    found.push({ from, length: 11 });
    from += 10;
  }
  return found;
}

function isBehindCode({ digits, opens }: DigitRun, from: number): boolean {
  return BEFORE_MOBILE.some(
    (code) => digits.slice(0, from).endsWith(code) && opens[from - code.length] === true,
  );
}

/** Landline numbers with their area code in a run of digits. */
export function landlineNumbersIn(run: DigitRun): NumberInRun[] {
  const found: NumberInRun[] = [];
  for (let from = 0; from < run.digits.length; from += 1) {
    const length = [12, 11, 10].find(
      (candidate) =>
        from + candidate <= run.digits.length &&
        standsAlone(run, from, candidate) &&
        LANDLINE.test(run.digits.slice(from, from + candidate)) &&
        LANDLINE_GROUPS.test(groupsOf(run, from, candidate).join(',')),
    );
    if (length === undefined) continue;
    found.push({ from, length });
    from += length - 1;
  }
  return found;
}

import fc from 'fast-check';
import { checkDigitOf } from './id-numbers.ts';

const two = (n: number) => String(n).padStart(2, '0');
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Regions and days are real, the rest is invented. */
const region = fc.constantFrom('110101', '370112', '370125', '440305', '650102', '810000');
const day = fc.record({
  year: fc.integer({ min: 1900, max: 2025 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
});

/** An ID number as they are made today (GB 11643). */
export const idNumber = fc
  .tuple(region, day, digits(3))
  .map(([place, { year, month, date }, serial]) => {
    const first = `${place}${year}${two(month)}${two(date)}${serial}`;
    return first + checkDigitOf(first);
  });

/** An ID number as they were made before 1999. */
export const oldIdNumber = fc
  .tuple(region, day, digits(3))
  .map(
    ([place, { year, month, date }, serial]) =>
      `${place}${two(year % 100)}${two(month)}${two(date)}${serial}`,
  );

export const mobileNumber = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9))
  .map(([first, rest]) => first + rest);

const SPOKEN = '零一二三四五六七八九';
const WIDE = '０１２３４５６７８９';
const inDigits = (figures: string) => (text: string) =>
  text.replace(/\d/g, (digit) => figures[Number(digit)]!);

/** Every way of writing the same digits; `groups` are where people pause. */
export function waysToWrite(groups: readonly number[]) {
  const split = (between: string) => (text: string) => {
    let rest = text;
    return groups
      .map((length) => {
        const group = rest.slice(0, length);
        rest = rest.slice(length);
        return group;
      })
      .join(between);
  };
  return fc.constantFrom<(text: string) => string>(
    (text) => text,
    inDigits(WIDE),
    inDigits(SPOKEN),
    (text) => inDigits(SPOKEN)(text).replace(/一/g, '幺'),
    split(' '),
    split('-'),
    split('－'),
    split('\u3000'),
  );
}

/** Chinese prose to stand around a number; it may well begin or end with a numeral. */
export const prose = fc.constantFrom(
  '',
  '他的号是',
  '身份证号：',
  '那年他一共挑了三百担。',
  '（',
  '电话',
  '一九五八年的事，',
  '记在本子上\n',
  '，一共三口人',
  '八个。',
  '王大娘说',
  '）',
  '一',
  '二十',
  '年',
);

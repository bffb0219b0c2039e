import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers, maskNumbers, type FoundNumber } from './find-numbers.ts';
import { checkDigitOf } from './id-numbers.ts';
import { idNumber, mobileNumber, oldIdNumber, prose, waysToWrite } from './numbers-for-tests.ts';

const idsIn = (text: string) => findNumbers(text).map(({ id }) => id);

/** The number stands in the text, is found there, and enough of it is masked. */
function expectFound(id: string, before: string, number: string, after: string) {
  const text = before + number + after;
  const end = before.length + number.length;
  // A numeral right beside a spoken number may be read as part of it, and make another kind of it.
  const isKind = (each: FoundNumber) => each.id === id || /[零一二三四五六七八九幺]/.test(number);
  const overlaps = (each: FoundNumber) =>
    isKind(each) && each.start < end && each.end > before.length;
  expect(findNumbers(text).some(overlaps), text).toBe(true);
  expect(maskNumbers(text)).not.toContain(number);
  expect(maskNumbers(text)).toHaveLength(text.length);
}

describe('wherever they stand in Chinese text, and however they are written, it finds', () => {
  test('ID numbers', () => {
    fc.assert(
      fc.property(
        prose,
        idNumber,
        waysToWrite([6, 4, 4, 4]),
        prose,
        (before, number, write, after) => expectFound('id-number', before, write(number), after),
      ),
      { numRuns: 500 },
    );
  });

  test('ID numbers of the old kind, with fifteen digits', () => {
    fc.assert(
      fc.property(
        prose,
        oldIdNumber,
        waysToWrite([6, 6, 3]),
        prose,
        (before, number, write, after) => {
          const written = write(number);
          fc.pre(!/[零一二三四五六七八九幺]/.test(written));
          expectFound('id-number', before, written, after);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('mobile numbers', () => {
    fc.assert(
      fc.property(
        prose,
        mobileNumber,
        waysToWrite([3, 4, 4]),
        prose,
        (before, number, write, after) => {
          const written = write(number);
          // 一九五八一三九…: where one spoken number ends and the next begins nobody can say.
          fc.pre(!/[一二十]$/.test(before) || !/^[一幺]/.test(written));
          expectFound('mobile-number', before, written, after);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what else it finds', () => {
  test.each([
    ['id-number', '11010119900307803X'],
    ['id-number', '证号１１０１０１１９９００３０７８０３Ｘ。'],
    ['id-number', '110101 19900307 803x'],
    ['mobile-number', '+86 139 1234 5678'],
    ['mobile-number', '8613912345678'],
    ['mobile-number', '打0086-13912345678'],
    ['mobile-number', '幺三九一二三四五六七八'],
    ['mobile-number', '139.1234.5678'],
    ['mobile-number', '139二二三四五六七八'],
    ['landline-number', '0531-88123456'],
    ['landline-number', '（0531）8812 3456'],
    ['landline-number', '(010)62345678'],
    ['landline-number', '05348212345'],
    ['bank-card', '卡号6222 0210 0111 6245 702'],
    ['bank-card', '6222021001116245702'],
    ['bank-card', '4111-1111-1111-1111'],
    ['account-number', '微信号：wang_xiuying58'],
    ['account-number', 'QQ 是 123456789'],
    ['home-address', '柳湾村文化街12号'],
    ['home-address', '住在安居小区5号楼2单元301室'],
    ['home-address', '崔寨村三十二号'],
  ])('%s in %s', (id, text) => {
    expect(idsIn(text)).toContain(id);
  });
});

/** A right check digit, and a province that does not exist. */
const NOWHERE = `99010119900307803${checkDigitOf('99010119900307803')}`;

describe('what is none of them', () => {
  test.each([
    '一九五八年到一九六二年，一九七八年又来了一回',
    '1958—1998年，1958 1962 1966 1970 1974',
    'SL-KS-2024-004-P01 到 SL-KS-2024-004-P12',
    '[00:01:23] 王秀英：好',
    '[00:01:23.500] [00:02:34] [01:02:05]',
    '一户一百八十块钱，一共花了13912.50元',
    '一亩三分地，三百二十七亩，1240亩，产量120000斤',
    '二〇二四年五月十二日，2024-05-12 10:20:30',
    '三百来口人，四十多块，七八斤，五六个',
    '110101199003078034',
    '4111-1111-1111-1112',
    '5月12号，十二号那天，回村十二号走的',
    '全街三号井，村东二号闸，12号文件',
    '一二三四五六七八九十一二三四五六七八九十',
    '20240512123456',
    NOWHERE,
    '井深 1585 1960 123',
    '139123456789012',
    '编号 0123456789012345678901234567890123456789',
    '微信公众号，加微信聊聊，QQ农场',
  ])('%s', (text) => {
    expect(findNumbers(text)).toEqual([]);
  });

  test('nothing in the whole archive of samples', async () => {
    const files = globSync('content/**/*.{mdx,yaml}');
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(findNumbers(await readFile(file, 'utf8')), file).toEqual([]);
  });
});

describe('a masked number', () => {
  test.each([
    ['11010119900307803X', '110101********803X'],
    ['13912345678', '139****5678'],
    ['一三九一二三四五六七八', '一三九****五六七八'],
    ['139 1234 5678', '139 **** 5678'],
    ['0531-88123456', '0531-******56'],
    ['6222021001116245702', '6222***********5702'],
    ['柳湾村文化街12号', '柳湾村文化街**号'],
    ['微信号：wang_xiuying58', '微信号：wa**********58'],
  ])('%s is shown as %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });
});

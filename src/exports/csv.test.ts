import { expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

it('takes what begins like a formula for text, in full width too', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
    expect(writeCsv([[`${start}HYPERLINK(1)`]]), JSON.stringify(start)).toMatch(
      /^\uFEFF"?'[^A-Z]HYPERLINK\(1\)"?\r\n$/,
    );
});

it('leaves what only has such characters inside', () => {
  expect(writeCsv([['约1965=约', '——他说', '3-5年']])).toBe('\uFEFF约1965=约,——他说,3-5年\r\n');
});

it('keeps commas, quotes and line ends within their cell', () => {
  expect(writeCsv([['一,二', '他说"好"', '上\n下'], ['末']])).toBe(
    '\uFEFF"一,二","他说""好""","上\n下"\r\n末\r\n',
  );
});

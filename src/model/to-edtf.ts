const CHINESE_DIGITS = '〇一二三四五六七八九';
const ABOUT = /^(?:大约|大概|约)|(?:前后|左右)$/g;
const TWENTIETH_CENTURY = /^(?:上个?世纪|(?:20|二十)世纪)/;

const FORMS: [pattern: RegExp, edtf: (match: RegExpExecArray) => string][] = [
  [/^(\d{3})0年代$/, (m) => `${m[1]}X`],
  [/^([1-9])0年代$/, (m) => `19${m[1]}X`],
  [/^([一二三四五六七八九])十年代$/, (m) => `19${CHINESE_DIGITS.indexOf(m[1]!)}X`],
  [/^(\d{4})年?$/, (m) => m[1]!],
  [/^(\d{4})年(\d{1,2})月$/, (m) => `${m[1]}-${m[2]!.padStart(2, '0')}`],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
    (m) => `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`,
  ],
];

/** `一九六五年` as `1965年`; other numbers in words stay as they are. */
function withDigits(text: string): string {
  return text
    .replace(/零/g, '〇')
    .replace(/^[〇一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
    );
}

/** Turns what people write (`约1965年`, `六十年代`, `1974年5月`) into EDTF; leaves the rest as it is. */
export function toEdtf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const exact = withDigits(plain.replace(ABOUT, '')).replace(TWENTIETH_CENTURY, '');
  for (const [pattern, edtf] of FORMS) {
    const match = pattern.exec(exact);
    if (match) return edtf(match) + (plain === plain.replace(ABOUT, '') ? '' : '~');
  }
  return plain;
}

import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readSheet } from '../read-files-for-tests.ts';
import { columnLetters, LONGEST } from './write-cell.ts';
import { writeWorkbook, type Row } from './write-workbook.ts';

function write(...rows: Row['values'][]) {
  const file = writeWorkbook([
    {
      name: '一',
      widths: [10, 10],
      rows: rows.map((values) => ({ values })),
      table: { frozenColumns: 1 },
    },
  ]);
  return { file, xml: strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!) };
}
const readBack = (text: string) => readSheet(write([text]).xml).get('A1');

it('gives back what was written, as text', () => {
  for (const text of [
    '王秀英',
    '<b>&amp;"\'',
    '  两头有空  ',
    '上\n下',
    '_x0041_',
    '_x000D_x',
    '𠮷野家',
    '0531',
    '2024-05-12',
  ])
    expect(readBack(text)).toBe(text);
});

it('writes nothing that is a formula, and marks what looks like one to stay text', () => {
  const { xml } = write(['=HYPERLINK("http://x")', '+1'], ['-1', '@x'], ['＝1', '1=1']);
  expect(xml).not.toContain('<f');
  expect([...xml.matchAll(/ s="1" t="inlineStr"/g)]).toHaveLength(5);
  expect(readSheet(xml).get('A1')).toBe('=HYPERLINK("http://x")');
});

it('leaves out what XML has no character for, and halves of characters', () => {
  expect(readBack('井\u0000\u0008\u000B台\uFFFF')).toBe('井台');
  expect(readBack('半\uD842个')).toBe('半\uFFFD个');
  expect(readBack('一\r\n二\r三')).toBe('一\n二\n三');
});

it('cuts a text that no cell holds, says so, and cuts no character in two', () => {
  for (const text of ['长'.repeat(40_000), '𠮷'.repeat(20_000), `a${'𠮷'.repeat(20_000)}`]) {
    const kept = readBack(text)!;
    expect(kept.length).toBeLessThanOrEqual(LONGEST);
    expect(kept.length).toBeGreaterThan(LONGEST - 3);
    expect(kept.endsWith('……（太长，全文见网页）')).toBe(true);
    expect(kept.isWellFormed()).toBe(true);
  }
  expect(readBack('长'.repeat(LONGEST))).toHaveLength(LONGEST);
});

it('keeps numbers numbers, and has no cell where there is nothing', () => {
  const { xml } = write([7, null], ['', 1.5]);
  expect([...readSheet(xml)]).toEqual([
    ['A1', '7'],
    ['B2', '1.5'],
  ]);
  expect(xml).toContain('<row r="2"><c r="B2" s="0"><v>1.5</v></c></row>');
});

it('has every part that its table of contents and its links name', () => {
  const parts = unzipSync(write(['a']).file);
  const named = [...strFromU8(parts['[Content_Types].xml']!).matchAll(/PartName="\/([^"]+)"/g)].map(
    ([, name]) => name!,
  );
  const linked = [
    ...strFromU8(parts['xl/_rels/workbook.xml.rels']!).matchAll(/Target="([^"]+)"/g),
  ].map(([, name]) => `xl/${name}`);
  for (const name of [...named, ...linked]) expect([name, name in parts]).toEqual([name, true]);
});

it('is the same to the byte for the same rows', () => {
  expect(write(['a', 1]).file).toEqual(write(['a', 1]).file);
});

it('names columns beyond Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

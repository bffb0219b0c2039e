import { expect, it } from 'vitest';
import { readPdf } from './pdf-for-tests.ts';
import { gather, openShelf, openTestPress } from './printed-for-tests.ts';

const MILLIMETRE = 72 / 25.4;

async function printShelf(edition: { large?: boolean; bleed?: boolean } = {}) {
  const [archive, press] = await Promise.all([openShelf(), openTestPress()]);
  const printed = await press.print(await gather(archive, { of: 'archive' }), edition);
  return { ...printed, ...readPdf(printed.pdf) };
}

/** As it is printed unless somebody asks for more: once, for all who look at it. */
let plain: ReturnType<typeof printShelf> | undefined;
const printPlain = () => (plain ??= printShelf());

/** Page 1 is where the first village begins. */
function numbered(pages: readonly string[]): (page: number) => string {
  const before = pages.findIndex((page) => page.startsWith('目录')) + 1;
  const first = pages.findIndex((page, index) => index >= before && page !== '');
  return (page) => pages[first + page - 1]!;
}

it('prints an A5 book that says it is PDF/A-2u and PDF/UA-1, with its fonts and no others', async () => {
  const { source, boxes, pages, warnings } = await printPlain();
  expect(warnings).toEqual([]);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(boxes[0]!)!;
  expect(Number(width)).toBeCloseTo(148 * MILLIMETRE, 1);
  expect(Number(height)).toBeCloseTo(210 * MILLIMETRE, 1);
  expect(boxes).toHaveLength(pages.length);
  expect(source.match(/\/FontName \/[A-Z]{6}\+NotoSerifSC-\w+/g)).toHaveLength(2);
  expect(source.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2);
  const metadata = source.slice(source.lastIndexOf('<?xpacket begin'));
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U<');
  expect(metadata).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
  const root = source.slice(source.lastIndexOf('/Type /Catalog'));
  expect(root).toMatch(/\/OutputIntents \[\d+ 0 R\][^]*\/Lang \(zh-CN\)/);
  expect(root).toContain('/DisplayDocTitle true');
});

it('has a village’s own text and history first, contents that lead to the right pages, and an index', async () => {
  const { pages } = await printPlain();
  const at = numbered(pages);
  const contents = pages.find((page) => page.startsWith('目录'))!;
  const listed = [
    '柳湾村',
    '柳湾村史',
    '井台边的四十年',
    '王家的老相册',
    '河沿村',
    '一架织布机',
    '人名地名索引',
    '这本书是怎么来的',
  ];
  const numbers = listed.map((title) => {
    const [, page] = new RegExp(`${title}(?:王秀英)?\\.*(\\d+)`).exec(contents)!;
    return Number(page);
  });
  listed.forEach((title, index) => expect(at(numbers[index]!)).toContain(title));
  const order = [...numbers.slice(0, 4), ...numbers.slice(4, 6)];
  const own = order.slice(0, 4);
  expect(own).toEqual(own.toSorted((a, b) => a - b));
  expect(numbers[0]! % 2).toBe(1);
  expect(numbers[4]! % 2).toBe(1);

  const index = at(numbers[6]!);
  const story = numbers[2]!;
  const [, liuwan] = /柳湾村（老湾子）([\d、–]+)/.exec(index)!;
  expect(liuwan!.split(/[、–]/).map(Number)).toContain(story);
  expect(index).toMatch(new RegExp(`王秀英（柳湾村）${story}`));
});

it('sets speakers apart, Mandarin beneath dialect, and a footnote where a word is first said', async () => {
  const { pages } = await printPlain();
  const text = pages.join('\n');
  expect(text).toContain('刚嫁过来采集者您是哪一年来的？王秀英夜来');
  expect(text).toContain('〔普通话〕昨天我母亲去井台打水。');
  expect(text.match(/俺娘（ǎnniáng）：我母亲/g)).toHaveLength(1);
  expect(text).toMatch(/俺娘①家的井深，俺娘使辘轳/);
  expect(text).toMatch(/夜来②俺娘上井台打水[^]*②夜来：昨天/);
});

it('prints captions, credits, years, samples’ marks, consent and where to turn', async () => {
  const { pages, source } = await printPlain();
  const text = pages.join('\n');
  expect(text).toContain('东头的甜水井1960年代，摄影：陈晓');
  expect(text).toContain('照片里的人：王秀英');
  expect(text).toMatch(/1979年院里打了压水井。/);
  expect(text.match(/示例这是示例/g)).toHaveLength(2);
  expect(text).toContain('《井台边的四十年》：2024年5月12日（签字或按手印）同意公开文字、声音');
  expect(text).toContain('电话：0531-12345678');
  // Each picture says what is in it.
  const figures = source.match(/\/S \/Figure[^]*?endobj/g)!;
  expect(figures.length).toBeGreaterThanOrEqual(4);
  for (const figure of figures) expect(figure).toMatch(/\/Alt [<(]/);
});

it('tells the printer where to cut, and prints large letters for old eyes', async () => {
  const { boxes, pages } = await printShelf({ bleed: true });
  const boxOf = (name: string) =>
    new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(boxes[3]!)![1]!.split(' ').map(Number);
  const [left, bottom, right, top] = boxOf('TrimBox');
  expect((right! - left!) / MILLIMETRE).toBeCloseTo(148, 1);
  expect((top! - bottom!) / MILLIMETRE).toBeCloseTo(210, 1);
  expect((left! - boxOf('BleedBox')[0]!) / MILLIMETRE).toBeCloseTo(3, 1);
  const large = await printShelf({ large: true });
  expect(large.pages.length).toBeGreaterThan(pages.length);
  expect(large.pages.join('')).toContain('大字版');
});

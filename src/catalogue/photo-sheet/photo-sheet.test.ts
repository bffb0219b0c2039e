import { describe, expect, test } from 'vitest';
import { inSheets, isAsked, leavesOf, type SheetPhoto } from './sheet-photo.ts';
import { writeSheet } from './write-sheet.ts';

const FRAME = { day: '2026-11-28', station: '社工站' };
const photo = (more: Partial<SheetPhoto> = {}): SheetPhoto => ({
  picture: { src: '/media/a.jpg' },
  alt: '',
  marks: ['档号 SL-1'],
  people: [],
  ...more,
});
const written = (photos: SheetPhoto[], before = 0) =>
  writeSheet({ village: '柳湾村', photos, before }, FRAME).markup;
const count = (text: string, part: string) => text.split(part).length - 1;

describe('a sheet', () => {
  test('is asked for where somebody is unknown, or the year', () => {
    expect([{ unidentified: '左二', when: '1960' }, {}, { when: '1960' }].map(isAsked)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('has two photos a page, numbered through, and each page says which it is', () => {
    const text = written([photo(), photo(), photo()]);
    expect(count(text, 'class="leaf"')).toBe(2);
    expect(text).toMatch(/第 1 页，共 2 页[^]*第 3 张[^]*第 2 页，共 2 页/);
    expect(text).toContain('柳湾村　2026年11月28日整理');
  });

  test('of very many photos is several, which lose none and go on counting', () => {
    const sheets = inSheets({
      village: '柳湾村',
      photos: Array.from({ length: 230 }, () => photo()),
    });
    expect(sheets.map(({ photos, before }) => [photos.length, before])).toEqual([
      [100, 0],
      [100, 100],
      [30, 200],
    ]);
    expect(leavesOf(sheets[2]!)).toBe(15);
    expect(written(sheets[2]!.photos, 200)).toContain('第 201 张');
  });

  test('leaves no line for what is known, and a code only where an address is known', () => {
    const blank = written([photo()]);
    expect(blank).toMatch(/哪一年[^]*在哪里/);
    expect(blank).not.toContain('<svg');
    const known = written([photo({ when: '约1965年', place: '渡口', address: 'https://a.cn/' })]);
    expect(known).not.toMatch(/哪一年|在哪里/);
    expect(known).toContain('<svg');
    // As many lines to write on, all in all.
    expect(count(known, 'class="line"')).toBe(count(blank, 'class="line"'));
  });

  test('shortens what is too long, and shows what looks like code as it was typed', () => {
    const text = written([photo({ caption: '长'.repeat(300), unidentified: '<b>左二</b>&' })]);
    expect(/长+…/.exec(text)![0].length).toBeLessThan(50);
    expect(text).toContain('&lt;b&gt;左二');
    expect(text).not.toMatch(/style=/);
  });
});

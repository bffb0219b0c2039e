import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { nameFor, takeIn } from './take-in.ts';

const well = 'content/stories/well-forty-years/well.jpg';
const MEGABYTE = 1024 * 1024;

/** A file of a size that no test wants to have in memory. */
function hugeFile(name: string, size: number): File {
  return Object.defineProperty(new File(['x'], name), 'size', { value: size });
}
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');

test('a photo from a phone goes on without its place, under its name', async () => {
  const original = await readFile(well);
  const { file } = await takeIn(new File([original], '老井.jpg', { type: 'image/jpeg' }));
  expect(file!.name).toBe('老井.jpg');
  expect(file!.size).toBeLessThan(original.length);
  expect((await sharp(await file!.arrayBuffer()).metadata()).exif).toBeUndefined();
});

test('a photo is known by what is in it, whatever it is called, and then called by what it is', async () => {
  const original = await readFile(well);
  const { file } = await takeIn(new File([original], '微信图片.png', { type: 'image/png' }));
  expect([file!.name, file!.type]).toEqual(['微信图片.jpg', 'image/jpeg']);
  const unnamed = await takeIn(new File([original], 'mmexport1700000000'));
  expect(unnamed.file!.name).toBe('mmexport1700000000.jpg');
  expect(nameFor('井.JPEG', 'jpeg')).toBe('井.JPEG');
});

test.each([
  [new File([], '空.jpg'), '“空.jpg”是空的'],
  [new File([heic], 'IMG_0001.HEIC'), '设置 → 相机 → 格式，选“兼容性最佳”'],
  [new File([heic], '改了名字.jpg'), 'HEIC'],
  [new File(['<html>'], '网页.jpg'), '不是照片，或者已经坏了'],
  [new File(['GIF89a……'], '动图.gif'), '是 GIF 格式，这里不能用'],
  [hugeFile('扫描.jpg', 101 * MEGABYTE), '超过 100 MB'],
  [hugeFile('录像.mp4', 2048 * MEGABYTE), '超过 300 MB'],
])('what can’t be taken in is refused in words that say what to do (%#)', async (file, words) => {
  const { refusal } = await takeIn(file);
  expect(refusal).toContain(words);
});

test('a recording goes on as it is', async () => {
  const file = new File(['ID3…'], '第一次.mp3', { type: 'audio/mpeg' });
  expect((await takeIn(file)).file).toBe(file);
});

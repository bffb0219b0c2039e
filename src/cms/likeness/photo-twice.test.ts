import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { axePage } from '../../testing/axe-page.ts';
import {
  choose,
  openAlbum,
  PATIENTLY,
  phonePhoto,
  save,
  visitFiles,
} from '../files/visit-files-for-tests.ts';

const visit = visitFiles();

async function put(name: string, bytes: Buffer): Promise<string> {
  const path = join(visit.folder, name);
  await writeFile(path, bytes);
  return path;
}

it('a photo that another album’s draft has is noticed as it is added; both are on the sheet', async () => {
  const soldier = sharp(await readFile('content/albums/li-family/03-soldier.jpg'));
  const first = await put('战士.jpg', await soldier.clone().resize(700).jpeg().toBuffer());
  const sentOn = await soldier.clone().resize(400).jpeg({ quality: 50 }).toBuffer();
  const again = await put('微信图片.jpg', sentOn);

  const before = await visit.logIn();
  await openAlbum(before, visit.address(), '王家的相册');
  await choose(before, /选照片/, [first]);
  await before.getByRole('textbox', { name: '照片说明' }).fill('在队伍上');
  await save(before);

  const page = await visit.logIn();
  await openAlbum(page, visit.address(), '李家的相册');
  await choose(page, /选照片/, [await put('别的.jpg', await phonePhoto(1)), again]);
  const notice = page.locator('.desk-alike');
  const second = page.locator('.desk-photo-list button').nth(1);
  await expect.poll(() => second.textContent(), PATIENTLY).toBe('2 好像已有');
  expect(await notice.isVisible()).toBe(false);
  await second.click();
  expect(await notice.locator('p').first().textContent()).toBe(
    '第 2 张照片好像已经有了：在《王家的相册》里，第 1 张（照片说明：在队伍上）。',
  );
  const pictures = () =>
    notice
      .locator('img')
      .evaluateAll((images: HTMLImageElement[]) =>
        images.map(({ naturalWidth }) => naturalWidth > 0),
      );
  await expect.poll(pictures, PATIENTLY).toEqual([true, true]);
  expect((await axePage(page)).filter((found) => found.includes('desk-alike'))).toEqual([]);
  // Not beneath the picture that stays in sight.
  const uncovered = () =>
    notice.evaluate((row) => {
      const { left, top } = row.querySelector('p')!.getBoundingClientRect();
      return row.contains(document.elementFromPoint(left + 4, top + 4));
    });
  await expect.poll(uncovered, PATIENTLY).toBe(true);
  const [there] = await Promise.all([
    page.waitForEvent('popup'),
    notice.getByRole('link', { name: '打开《王家的相册》看看' }).click(),
  ]);
  await there.close();
  // Taken out it is not spoken of; put back, it is.
  await page.getByRole('button', { name: '拿掉这张' }).click();
  expect(await notice.isVisible()).toBe(false);
  await page.getByRole('button', { name: '放回去' }).click();
  await notice.getByRole('button', { name: '不是同一张' }).click();
  expect(await notice.count()).toBe(0);
  expect(await second.textContent()).toBe('2 没写说明');
  expect(await page.locator('.desk-photo-list button').count()).toBe(2);
  await save(page);

  // The first window has long been done with its form.
  await before.goto(`${visit.address()}/admin/#/collections/albums`);
  await before.getByRole('button', { name: '印认人的纸' }).click();
  const panel = before.getByRole('dialog');
  await expect.poll(() => panel.getByRole('status').textContent(), PATIENTLY).toContain('可以打印');
  const sheet = panel.frameLocator('iframe');
  expect(await sheet.locator('.box .head').allInnerTexts()).toEqual([
    expect.stringContaining('《李家的相册》第 1 张'),
    expect.stringContaining('《李家的相册》第 2 张'),
    expect.stringContaining('《王家的相册》第 1 张'),
  ]);
  const came = await sheet
    .locator('img')
    .evaluateAll((images: HTMLImageElement[]) => images.map(({ naturalWidth }) => naturalWidth));
  expect(came.every((width) => width > 0)).toBe(true);
  expect(await panel.getByRole('button', { name: '打印' }).isEnabled()).toBe(true);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  choose,
  openAlbum,
  PATIENTLY,
  phonePhoto,
  save,
  visitFiles,
} from '../files/visit-files-for-tests.ts';

const visit = visitFiles();

it('photos that were chosen and not saved come back with the words beside them', async () => {
  const photo = join(visit.folder, '井台.jpg');
  await writeFile(photo, await phonePhoto(1));
  const page = await visit.logIn();
  await openAlbum(page, visit.address(), '李家的老相册');
  await choose(page, /选照片/, [photo]);
  const pictures = page.locator('.desk-photo-list button');
  await expect.poll(() => pictures.count(), PATIENTLY).toBe(1);
  await page.waitForTimeout(1500);
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${visit.address()}/admin/#/collections/albums/new`);
  const row = again.locator('.desk-foot-row', { hasText: '还没保存过' });
  await row.waitFor(PATIENTLY);
  await expect.poll(() => row.textContent()).toContain('还有 1 个选好的文件');
  await row.getByRole('button', { name: '接着写' }).click();
  const back = again.locator('.desk-photo-list button');
  await expect.poll(() => back.count(), PATIENTLY).toBe(1);
  await save(again);
  await expect.poll(() => visit.draft(), PATIENTLY).not.toBe('');
  const files = visit.git('ls-tree', '-r', '--name-only', visit.draft()).toString();
  expect(files).toMatch(/content\/albums\/[^/]+\/.*\.jpg/);
  await again.context().close();
});

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PATIENTLY, save, visitFiles } from '../../files/visit-files-for-tests.ts';
import {
  comeBack,
  field,
  mortalBrowser,
  openStory,
  readUploads,
  says,
} from '../recordings-for-tests.ts';

const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const visit = visitFiles({ flags: MICROPHONE });
const { open, kill } = mortalBrowser(join(visit.folder, 'profile'), MICROPHONE);
const press = (page: Page, name: string) => field(page).getByRole('button', { name }).click();
const lengths = async () => (await readUploads(visit)).map(({ duration = 0 }) => duration);

it('records, pauses, goes on, and has it at the desk as an MP3 like any other', async () => {
  const page = await visit.logIn();
  await openStory(page, visit.address(), '在她家里');
  await press(page, '现在就录');
  await says(page, /正在录：0:02/);
  expect(
    await field(page)
      .locator('meter')
      .evaluate((meter) => (meter as HTMLMeterElement).value),
  ).toBeGreaterThanOrEqual(0);
  await press(page, '先停一停');
  await says(page, /停着：0:02/);
  // Saved now, the form would be filled anew, and the microphone would be gone.
  await page.getByText('保存', { exact: true }).click();
  await page.getByText('录音还没有存好').waitFor();
  await press(page, '接着录');
  await says(page, /正在录：0:04/);
  await press(page, '录完了');
  await says(page, /“现场录音-[\d-]+\.mp3”存好了/);
  const [length] = await lengths();
  expect(length).toBeGreaterThan(3);
  expect(length).toBeLessThan(8);
  await save(page);
  const path = visit.git('ls-tree', '-r', '--name-only', visit.draft()).toString();
  const story = /content\/stories\/\S+index\.mdx/.exec(path)![0];
  expect(visit.git('show', `${visit.draft()}:${story}`).toString()).toMatch(
    /original:\n\s+name: 现场录音-[\d-]+\.webm/,
  );
});

it('offers what was recorded, when the battery died in the middle of it', async () => {
  const first = await open();
  await visit.enter(first.page);
  await openStory(first.page, visit.address(), '没录完');
  await press(first.page, '现在就录');
  await says(first.page, /正在录：0:04/);
  await kill(first.browser);

  const { page, browser } = await open();
  await comeBack(page, visit.address());
  await openStory(page, visit.address(), '第二天');
  await says(page, /上次写《没录完》时没录完的录音还在，有 10 秒/);
  // Thrown away only when somebody says so twice.
  await press(page, '不要了');
  await says(page, /去掉就找不回来了/);
  await press(page, '留着');
  const before = await lengths();
  await press(page, '用它');
  await says(page, /“现场录音-[\d-]+\.mp3”存好了/);
  const added = (await lengths()).filter((length) => !before.includes(length));
  expect(added.length).toBe(1);
  expect(added[0]).toBeGreaterThan(2.5);
  await kill(browser);
});

it('says what to do where the microphone is not allowed', async () => {
  const page = await visit.logIn();
  await openStory(page, visit.address(), '不让录');
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await press(page, '现在就录');
  await expect
    .poll(() => field(page).locator('.desk-refused').textContent(), PATIENTLY)
    .toMatch(/没有拿到话筒的许可/);
});

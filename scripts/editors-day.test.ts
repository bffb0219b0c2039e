import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawPhoto } from '../src/testing/fixture-media.ts';
import { visitHouse } from '../src/testing/visit-house.ts';

/** Two busy cores; milliseconds. */
const PATIENTLY = { timeout: 60_000 };
const visit = visitHouse(46_961);
const logIn = () => visit.logIn(PATIENTLY.timeout);
const git = (...flags: string[]) => visit.git(...flags).toString('latin1');

async function nameSomebodyNew(page: Page, field: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field }).first();
  await box.fill(name);
  await box.press('Enter');
  const create = page.getByRole('button', { name: `建好“${name}”` });
  await create.click();
  await expect.poll(() => create.count(), PATIENTLY).toBe(0);
}

it('a worker enters a story with photos, saves, opens it again, publishes it and reads it on the site', async () => {
  const page = await logIn();
  await page.getByText('新建生命故事').click();
  await page.getByRole('textbox', { name: '题目' }).fill('鏊子上的𠮷日');
  await nameSomebodyNew(page, '村庄', '河沿村');
  await nameSomebodyNew(page, '口述者', '赵𠮷兰');
  await page.getByRole('textbox', { name: '一句话介绍' }).fill('赵𠮷兰讲她怎样学会摊煎饼。');
  await page.locator('.desk-body [contenteditable=true], .desk-body textarea').first().click();
  await page.keyboard.type('那年腊月，娘把鏊子支在院里。');
  const photos = ['鏊子.jpg', '院子.jpg'].map(async (name, index) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await drawPhoto(index ? '#885533' : '#335588', { width: 900, height: 600 }),
  }));
  await page.locator('.desk-photos input[type=file]').setInputFiles(await Promise.all(photos));
  await page.getByText('第 1 张，共 2 张').first().waitFor();
  const caption = page.getByRole('textbox', { name: '照片说明' });
  await caption.fill('支在院里的鏊子');
  for (const scope of ['文字', '照片', '真实姓名', '村庄名称'])
    await page.getByRole('checkbox', { name: scope, exact: true }).check();
  await page.locator('input[type=date]').first().fill('2024-05-12');
  await page.getByText('保存', { exact: true }).click();
  await page.getByText('都保存好了').waitFor();
  // The editor goes to the entry's own address a moment after; leaving before would be undone.
  await page.waitForURL(/#\/collections\/.*\/entries\//);

  // Another day: it is found among what is not published, as it was left. Nothing of the page before
  // is still under way.
  await page.goto(`${visit.address}/about/`);
  await page.goto(`${visit.address}/admin/#/workflow`);
  await page.getByRole('link', { name: '鏊子上的𠮷日' }).click();
  const title = page.getByRole('textbox', { name: '题目' });
  await expect.poll(() => title.inputValue(), PATIENTLY).toBe('鏊子上的𠮷日');
  const partOf = (name: string) => () => page.locator(name).textContent();
  await expect.poll(partOf('.desk-body'), PATIENTLY).toContain('支在院里。');
  await expect.poll(partOf('.desk-photos'), PATIENTLY).toContain('共 2 张');
  await page
    .getByRole('listitem')
    .filter({ hasText: /^赵𠮷兰×$/ })
    .waitFor();
  // Consent is not complete: it is said in one sentence, and each thing leads to its field.
  await page.getByText('发布', { exact: true }).click();
  const panel = page.getByRole('dialog', { name: '发布前看一看' });
  await panel.getByText('还不能公开：知情同意还不全').waitFor();
  const publish = panel.getByRole('button', { name: '发布', exact: true });
  await expect.poll(() => publish.isEnabled(), PATIENTLY).toBe(false);
  await panel.getByRole('button', { name: '到那里去' }).nth(1).click();
  await page.getByRole('textbox', { name: '经手人' }).fill('陈晓');
  await page.getByRole('textbox', { name: '谁看过稿子' }).fill('赵𠮷兰本人');
  await page.locator('input[type=date]').last().fill('2024-05-20');
  const form = page.getByLabel('同意的方式').first();
  await form.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: '签字或按手印' }).click();
  await page.getByRole('button', { name: '发布前看一看' }).click();
  await panel.getByText('可以发布').waitFor();
  await panel.getByRole('button', { name: '保存并发布' }).click();
  await panel.getByText('发布好了').waitFor();
  await panel.getByRole('button', { name: '关上' }).click();

  // The editor is told when it is there, with a link; readers find it.
  await page.getByText('已经上线：《鏊子上的𠮷日》').waitFor();
  const [site] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: '打开看看' }).click(),
  ]);
  await site.getByRole('heading', { name: '鏊子上的𠮷日' }).waitFor();
  const words = (await site.locator('main').innerText()).replaceAll('\u200B', '');
  expect(words).toContain('那年腊月，娘把鏊子支在院里。');
  expect(words).toContain('支在院里的鏊子');
  expect(words).toContain('赵𠮷兰');
  await site.goto(`${visit.address}/search/?q=${encodeURIComponent('鏊子')}`);
  const found = site.locator('#results a').first();
  await expect.poll(() => found.getAttribute('href'), PATIENTLY).toContain('/stories/story-');

  // Where the photo was taken, and by which phone, has never been in git.
  const [photo] = git('ls-tree', '-r', '--name-only', '-z', 'HEAD').match(/[^\0]+\.jpg/)!;
  const bytes = git('cat-file', 'blob', `HEAD:${Buffer.from(photo, 'latin1').toString()}`);
  expect(bytes.startsWith('\xff\xd8')).toBe(true);
  expect(bytes).not.toContain('FixturePhone');
  expect(visit.complaints).toEqual([]);
});

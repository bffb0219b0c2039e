import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  openStory,
  PATIENTLY,
  storyFile,
  storyText,
  titleOf,
  visitDesk,
} from '../autosave/desk-visit-for-tests.ts';

const visit = visitDesk({
  well: storyText('井台边的四十年', '原文。'),
  loom: storyText('织布机', '织了一辈子布。'),
  mill: storyText('磨坊', '磨了一天面。'),
});

const panel = (page: Page) => page.locator('dialog');
const row = (page: Page, text: string) => page.locator('.desk-foot-row', { hasText: text });
const version = (page: Page, text: string) =>
  panel(page).locator('.desk-listed', { hasText: text }).first();

it('shows who changed what, brings an old version back, and undoes that', async () => {
  await visit.saveElsewhere('刘芳', 'well', storyText('刘芳的题目', '刘芳改过的。'));
  const page = await visit.logIn('陈晓');
  await openStory(page, visit.address, 'well');
  await page.getByRole('button', { name: '改过的记录' }).click();
  await version(page, '刘芳').getByRole('button', { name: '这次改了什么' }).click();
  await expect.poll(() => version(page, '刘芳').locator('ins').allTextContents()).not.toEqual([]);
  await expect.poll(() => version(page, '刘芳').textContent()).toMatch(/题目[^]*刘芳[^]*正文/);
  await version(page, '维护者').getByRole('button', { name: '恢复到这一版' }).click();
  await row(page, '已经恢复到').waitFor(PATIENTLY);
  await expect.poll(() => titleOf(page).inputValue()).toBe('井台边的四十年');
  expect(visit.draftText('well')).toContain('原文。');
  await row(page, '已经恢复到').getByRole('button', { name: '不恢复了' }).click();
  await expect.poll(() => titleOf(page).inputValue(), PATIENTLY).toBe('刘芳的题目');
  expect(visit.draftText('well')).toContain('刘芳改过的。');
  await page.context().close();
});

it('says where a deleted story is, and gives it back with its photos', async () => {
  const page = await visit.logIn('陈晓');
  let asked = '';
  page.on('dialog', (dialog) => {
    asked = dialog.message();
  });
  await openStory(page, visit.address, 'loom');
  await page.getByText('删除已发布的这一篇').click();
  const published = () => visit.git('ls-tree', '-r', '--name-only', 'main');
  await expect.poll(published, PATIENTLY).not.toContain('loom');
  expect(asked).toContain('回收站');
  await page.goto(`${visit.address}/admin/#/collections/stories`);
  await page.getByRole('button', { name: '回收站' }).click();
  const thrown = version(page, '织布机');
  await expect.poll(() => thrown.textContent()).toMatch(/由 陈晓 删除/);
  await thrown.getByRole('button', { name: '拿回来' }).click();
  await panel(page).getByRole('button', { name: '打开它' }).click();
  await expect.poll(() => titleOf(page).inputValue(), PATIENTLY).toBe('织布机');
  expect(visit.draftText('loom')).toContain('织了一辈子布。');
  await page.context().close();
});

it('a story taken off the site keeps its photos in its draft', async () => {
  const photo = 'content/stories/mill/磨.jpg';
  const blob = visit.git('hash-object', '-w', storyFile('well')).trim();
  visit.git('update-index', '--add', '--cacheinfo', `100644,${blob},${photo}`);
  visit.git('commit', '-q', '-m', '照片');
  const page = await visit.logIn('陈晓');
  await openStory(page, visit.address, 'mill');
  await page.getByRole('button', { name: '已发布', exact: true }).click();
  await page.getByRole('menuitem', { name: '撤下' }).click();
  const inDraft = () => {
    try {
      return visit.git('ls-tree', '-r', '--name-only', 'cms/stories/mill/index');
    } catch {
      return '';
    }
  };
  await expect.poll(inDraft, PATIENTLY).toContain('磨.jpg');
  expect(visit.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('mill');
  expect(visit.draftText('mill')).toContain('磨了一天面。');
  const entry = { collection: 'stories', slug: 'mill/index' };
  await expect
    .poll(async () => (await visit.ask('陈晓', 'unpublishedEntry', entry)).status)
    .toBe('pending_publish');
  await page.context().close();
});

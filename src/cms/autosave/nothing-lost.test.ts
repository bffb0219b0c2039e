import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  openStory,
  PATIENTLY,
  save,
  storyText,
  summaryOf,
  titleOf,
  visitDesk,
} from './desk-visit-for-tests.ts';

const visit = visitDesk({
  well: storyText('井台边的四十年', '原文。'),
  loom: storyText('织布机', '织了一辈子布。'),
});

const row = (page: Page, text: string) => page.locator('.desk-foot-row', { hasText: text });
const draftOf = (slug: string) => () => {
  try {
    return visit.draftText(slug);
  } catch {
    return '';
  }
};

it('saves by itself when the desk is back, what was typed meanwhile included', async () => {
  const page = await visit.logIn('陈晓');
  await openStory(page, visit.address, 'well');
  await titleOf(page).fill('停电那天写的');
  await visit.stopServer();
  await save(page);
  await row(page, '没存上，内容还在这台电脑里').waitFor(PATIENTLY);
  await summaryOf(page).fill('等的时候写的');
  await visit.startServer();
  await expect.poll(draftOf('well'), PATIENTLY).toContain('停电那天写的');
  await row(page, '服务回来了').waitFor(PATIENTLY);
  // What was typed while it waited is there, and is not taken for saved.
  await page.getByText('有修改还没保存').waitFor(PATIENTLY);
  await expect.poll(() => summaryOf(page).inputValue(), PATIENTLY).toBe('等的时候写的');
  await page.waitForTimeout(1500);
  await save(page);
  await expect.poll(draftOf('well'), PATIENTLY).toContain('等的时候写的');
  // What is saved need not be kept any more; a window closed before that would leave it behind.
  await expect.poll(() => visit.ask('陈晓', 'keptWritings', {})).toEqual({ writings: [] });
  await page.context().close();
});

it('keeps a story that was never saved when its window is closed', async () => {
  const page = await visit.logIn('陈晓');
  const address = `${visit.address}/admin/#/collections/stories/new`;
  await page.goto(address);
  await titleOf(page).fill('鏊子和𠮷祥');
  await summaryOf(page).fill('一句还没存的话');
  await page.waitForTimeout(1500);
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${visit.address}/admin/#/collections/stories`);
  await row(again, '1 份没保存的内容').waitFor(PATIENTLY);
  await again.goto(address);
  await row(again, '还没保存过').getByRole('button', { name: '不要了' }).click();
  await row(again, '真的不要了吗').getByRole('button', { name: '不要了' }).click();
  await row(again, '放到一边').getByRole('button', { name: '反悔，还要' }).click();
  await row(again, '还没保存过').getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => titleOf(again).inputValue()).toBe('鏊子和𠮷祥');
  await save(again);
  const drafts = () => visit.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms/stories');
  await expect
    .poll(
      () => visit.git('grep', '-l', '一句还没存的话', ...drafts().trim().split('\n')),
      PATIENTLY,
    )
    .toContain('index.mdx');
  await again.waitForURL('**/entries/**');
  await again.goto(`${visit.address}/admin/#/collections/stories`);
  await again.getByRole('button', { name: '没保存的内容' }).click();
  await expect.poll(() => again.locator('dialog').textContent()).toContain('没有。');
  await again.context().close();
});

it('does not put what it kept over a newer text unseen', async () => {
  const page = await visit.logIn('陈晓');
  await openStory(page, visit.address, 'loom');
  await titleOf(page).fill('我留下的题目');
  await page.waitForTimeout(1500);
  const again = await page.context().newPage();
  await page.close();
  await visit.saveElsewhere('刘芳', 'loom', storyText('刘芳的题目', '刘芳改过的。'));
  await again.goto(`${visit.address}/admin/#/collections/stories`);
  await again.getByRole('button', { name: '没保存的内容' }).click();
  const list = () => again.locator('dialog').textContent();
  await expect.poll(list).toMatch(/我留下的题目[^]*生命故事，共 \d+ 字/);
  await again.keyboard.press('Escape');
  await openStory(again, visit.address, 'loom');
  await row(again, '这台电脑上还留着').getByRole('button', { name: '接着写' }).click();
  const panel = again.locator('dialog');
  await panel.waitFor();
  await expect.poll(() => panel.textContent()).toMatch(/我留下的题目[^]*刘芳的题目/);
  await panel.getByRole('button', { name: '就这样，放进去接着写' }).click();
  await expect.poll(() => titleOf(again).inputValue()).toBe('我留下的题目');
  await save(again);
  await expect.poll(draftOf('loom'), PATIENTLY).toContain('我留下的题目');
  expect(visit.draftText('loom')).toContain('刘芳改过的。');
  await again.context().close();
});

it('says that a title is taken, and saves it all the same, to an address of its own', async () => {
  const page = await visit.logIn('陈晓');
  await page.goto(`${visit.address}/admin/#/collections/stories/new`);
  await titleOf(page).fill('织布机');
  await row(page, '已经有一篇也叫“织布机”').waitFor(PATIENTLY);
  await save(page);
  await page.waitForURL('**/entries/**', PATIENTLY);
  expect(page.url()).not.toContain('loom');
  expect(visit.git('show', 'main:content/stories/loom/index.mdx')).toContain('织了一辈子布');
  await page.context().close();
});

it('says once, in words, that neither this browser nor the desk keeps anything', async () => {
  const page = await (await visit.logIn('陈晓')).context().newPage();
  // As a browser does that keeps nothing: an administrator's setting, or some private windows.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'InvalidStateError');
    };
  });
  await openStory(page, visit.address, 'loom');
  await summaryOf(page).fill('整理台还留着');
  await expect
    .poll(async () => JSON.stringify(await visit.ask('陈晓', 'keptWritings', {})), PATIENTLY)
    .toContain('整理台还留着');
  expect(await row(page, '没有地方留底了').isVisible()).toBe(false);
  await page.route('**/desk/api', (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    return action === 'keepWriting' ? route.abort() : route.continue();
  });
  await summaryOf(page).fill('没有地方留了');
  const said = row(page, '没有地方留底了');
  await said.waitFor(PATIENTLY);
  await said.getByRole('button', { name: '知道了' }).click();
  await summaryOf(page).fill('还在写');
  await page.waitForTimeout(1500);
  expect(await said.isVisible()).toBe(false);
  await save(page);
  await expect.poll(draftOf('loom'), PATIENTLY).toContain('还在写');
  await page.context().close();
});

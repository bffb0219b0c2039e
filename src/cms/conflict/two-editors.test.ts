import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  openStory,
  PATIENTLY,
  save,
  storyFile,
  storyText,
  summaryOf,
  titleOf,
  visitDesk,
} from '../autosave/desk-visit-for-tests.ts';

const visit = visitDesk({
  well: storyText('井台边的四十年', '原文。'),
  loom: storyText('织布机', '织了一辈子布。'),
  mill: storyText('磨坊', '磨了一天面。'),
  school: storyText('学堂', '读了三年书。'),
});

/** With what a story needs before the checklist lets it be published. */
const agreed = (text: string) =>
  text.replace(
    '\n---\n',
    `
consent:
  scopes: [text, name, place]
  form: signed
  date: '2024-05-12'
  obtainedBy: 陈晓
  reviewedBy: 本人
  reviewedOn: '2024-06-01'
---
`,
  );
const panel = (page: Page) => page.locator('dialog');
const field = (page: Page, label: string) =>
  panel(page).locator('.desk-field', {
    has: page.getByRole('heading', { name: label, exact: true }),
  });
const warning = (page: Page, text: string) =>
  page.locator('.desk-foot-row[data-row=conflict]', { hasText: text });
/** Decap's own word for it; its toolbar says that all is saved before it begins, too. */
const saved = (page: Page) =>
  page.getByText('保存好了', { exact: true }).first().waitFor(PATIENTLY);
const historyOf = (slug: string) =>
  visit.git('log', '-p', '--format=%an', `cms/stories/${slug}/index`, '--', storyFile(slug));

describe('two editors of one draft', () => {
  it('see both texts side by side when a save is refused, and both survive', async () => {
    const page = await visit.logIn('陈晓');
    await openStory(page, visit.address, 'well');
    await titleOf(page).fill('陈晓的题目');
    await summaryOf(page).fill('陈晓的介绍');
    const theirs = storyText('刘芳的题目', '刘芳改过的原文。');
    await visit.saveElsewhere('刘芳', 'well', theirs);
    await save(page);
    await panel(page).waitFor();
    await expect.poll(() => panel(page).textContent()).toContain('刘芳');
    await expect.poll(() => field(page, '题目').textContent()).toMatch(/陈晓的题目[^]*刘芳的题目/);
    expect(visit.draftText('well')).toBe(theirs);

    await field(page, '题目').getByText('用他们写的').click();
    await panel(page).getByRole('button', { name: '就这样，存起来' }).click();
    await saved(page);
    const draft = visit.draftText('well');
    expect(draft).toContain('title: 刘芳的题目');
    expect(draft).toContain('summary: 陈晓的介绍');
    expect(draft).toContain('刘芳改过的原文。');
    expect(historyOf('well')).toMatch(/陈晓[^]*刘芳/);
    await expect.poll(() => titleOf(page).inputValue()).toBe('刘芳的题目');

    // What was not taken is not lost either: this machine has it still.
    await page.goto(`${visit.address}/admin/#/collections/stories`);
    await page.getByRole('button', { name: '没保存的内容' }).click();
    await expect.poll(() => panel(page).textContent()).toContain('陈晓的题目');
    await page.context().close();
  });

  it('are told of each other’s saves before they type on', async () => {
    const page = await visit.logIn('陈晓');
    await openStory(page, visit.address, 'loom');
    await visit.saveElsewhere('刘芳', 'loom', storyText('刘芳的题目', '刘芳改过的。'));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const row = warning(page, '刚才被 刘芳 改过了');
    await row.waitFor(PATIENTLY);
    await row.getByRole('button', { name: '打开新的' }).click();
    await expect.poll(() => titleOf(page).inputValue(), PATIENTLY).toBe('刘芳的题目');
    await titleOf(page).fill('接着写的题目');
    await save(page);
    await saved(page);
    expect(visit.draftText('loom')).toMatch(/接着写的题目[^]*刘芳改过的/);
    await page.context().close();
  });
});

it('two windows of one person do not write over each other, and are warned', async () => {
  const first = await visit.logIn('陈晓');
  const second = await first.context().newPage();
  await openStory(first, visit.address, 'mill');
  await openStory(second, visit.address, 'mill');
  await warning(first, '另一个窗口').waitFor(PATIENTLY);
  await warning(second, '另一个窗口').waitFor(PATIENTLY);
  await summaryOf(second).fill('第二个窗口写的');
  await titleOf(first).fill('第一个窗口的题目');
  await save(first);
  await saved(first);
  await save(second);
  await panel(second).waitFor(PATIENTLY);
  expect(visit.draftText('mill')).not.toContain('第二个窗口');
  await panel(second).getByRole('button', { name: '就这样，存起来' }).click();
  await saved(second);
  expect(visit.draftText('mill')).toMatch(/第一个窗口的题目[^]*第二个窗口写的/);
  await first.context().close();
});

it('a draft that cannot be published over a newer text is settled side by side', async () => {
  const page = await visit.logIn('陈晓');
  await visit.saveElsewhere('刘芳', 'school', agreed(storyText('学堂', '草稿里的话。')));
  const entry = { collection: 'stories', slug: 'school/index' };
  await visit.ask('刘芳', 'updateUnpublishedEntryStatus', {
    ...entry,
    newStatus: 'pending_publish',
  });
  const direct = { collectionName: 'stories', useWorkflow: false, commitMessage: '改' };
  const path = storyFile('school');
  const { base } = await visit.ask('老师', 'getEntry', { path });
  const raw = agreed(storyText('学堂', '网站上改过的话。'));
  const dataFiles = [{ path, slug: entry.slug, raw, base }];
  await visit.ask('老师', 'persistEntry', { dataFiles, assets: [], options: direct });

  await openStory(page, visit.address, 'school');
  await page.getByRole('button', { name: /^发布/ }).first().click();
  const checklist = page.getByRole('dialog', { name: '发布前看一看' });
  await checklist.getByRole('button', { name: '发布', exact: true }).click();
  const conflict = panel(page).filter({ hasText: '网站上改过的话' });
  await conflict.waitFor(PATIENTLY);
  await expect.poll(() => conflict.textContent()).toMatch(/草稿里的话[^]*网站上改过的话/);
  await conflict.getByRole('button', { name: '就这样，存起来' }).click();
  await saved(page);
  await visit.ask('陈晓', 'publishUnpublishedEntry', entry);
  expect(visit.git('show', `main:${path}`)).toContain('草稿里的话。');
  await page.context().close();
});

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { OFFICE, openDeskInBrowser, type DeskInBrowser } from './desk-in-browser.ts';

const CONSENT = `consent:
  scopes: [text, name]
  form: signed
  date: '2024-05-12'
  obtainedBy: 陈晓
  reviewedBy: 大女儿
  reviewedOn: '2024-06-01'
`;
const draft = (summary: string, fields = CONSENT) =>
  `---\ntitle: 挑水\nkind: life-story\nnarrators: [wang]\nsummary: ${summary}\n${fields}---\n\n正文。\n`;

/** Two busy cores; milliseconds. */
const PATIENTLY = { timeout: 30_000 };
const folder = createTestFolder();
let [desk, browser]: [DeskInBrowser, Browser] = [] as never;
let dialogs: string[] = [];

beforeAll(async () => {
  desk = await openDeskInBrowser(folder.path, {
    'site.yaml': 'name: 试验\nstation: 柳湾社工站\nfonds: LW\n',
    'people/wang.yaml': 'name: 王秀英\nbirthYear: 1941\n',
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

function saveDraft(slug: string, raw: string): Promise<void> {
  const path = `content/stories/${slug}/index.mdx`;
  return ask('persistEntry', {
    dataFiles: [{ path, slug: `${slug}/index`, raw }],
    options: { collectionName: 'stories', commitMessage: '存', useWorkflow: true },
  });
}

async function ask(action: string, params: object): Promise<void> {
  const response = await fetch(`${desk.address}/desk/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, params }),
  });
  expect(response.status).toBe(200);
}

async function openForm(where: string): Promise<Page> {
  dialogs = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.accept();
  });
  await page.goto(`${desk.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
  await page.goto(`${desk.address}/admin/#/collections/stories/${where}`);
  await page.getByRole('textbox', { name: '题目' }).waitFor();
  return page;
}

const entry = (slug: string) => `entries/${slug}/index`;
const verdict = (page: Page, kind: 'yes' | 'no') =>
  page.locator(`.desk-verdict[data-kind=${kind}]`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it('says in one sentence why a new story may not be published, and lets it be saved all the same', async () => {
  const page = await openForm('new');
  await page.getByRole('textbox', { name: '题目' }).fill('井台');
  await press(page, '发布前看一看');
  await expect.poll(() => verdict(page, 'no').textContent()).toContain('知情同意');
  await press(page, '关上');
  await press(page, '保存');
  await page.getByText('都保存好了').waitFor();
  // Decap's own button, which would have told the worker off, opens the checklist instead.
  await page.locator('[class*="-PublishButton"]').click();
  await verdict(page, 'no').waitFor();
  expect(dialogs).toEqual([]);
  expect(desk.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms')).not.toBe('');
  expect(desk.git('log', '--format=%s', 'main')).toBe('first');
  await page.close();
});

it('leads to what is to be mended, and publishes with one button; the desk has the last word', async () => {
  await saveDraft('well', draft('俺大哥的电话是13912345678。'));
  const page = await openForm(entry('well'));
  await press(page, '发布前看一看');
  await verdict(page, 'no').waitFor();
  const shown = await page.locator('.desk-review').textContent();
  expect(shown).toContain('139****5678');
  expect(shown).not.toContain('13912345678');
  const number = page.locator('.desk-finding', { hasText: '手机号码' });
  await number.getByRole('button', { name: '到那里去' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id), PATIENTLY)
    .toMatch(/^summary-field/);
  await page.locator('textarea[id^="summary-field"]').fill('俺大哥推着小车。');

  const busy = join(desk.path, '.git/MERGE_HEAD');
  await writeFile(busy, desk.git('rev-parse', 'HEAD'));
  await press(page, '发布前看一看');
  await verdict(page, 'yes').waitFor();
  await press(page, '保存并发布');
  const refusal = verdict(page, 'no').filter({ hasText: '合并还没有做完' });
  await refusal.waitFor().finally(() => rm(busy));
  await page.locator('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('发布好了').first().waitFor();
  const published = desk.git('show', 'main:content/stories/well/index.mdx');
  expect(published).toContain('俺大哥推着小车。');
  expect(published).toMatch(/referenceCode: LW-KS-\d{4}-001/);
  expect(desk.git('for-each-ref', 'refs/heads/cms/stories/well')).toBe('');
  expect(dialogs).toEqual([]);
  await page.close();
});

it('opens by itself where a draft is published from Decap’s board, and says nothing in English', async () => {
  await saveDraft('board', draft('俺大哥推着小车。', '').replace('挑水', '看板上的一篇'));
  const name = { collection: 'stories', slug: 'board/index' };
  await ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
  const page = await openForm('new');
  await page.goto(`${desk.address}/admin/#/workflow`);
  // The card shows its buttons while a mouse is over it.
  const title = page.getByText('看板上的一篇', { exact: true }).first();
  const card = title.locator('xpath=ancestor::*[.//button[contains(., "发布这一篇")]][1]');
  const publish = card.locator('button', { hasText: '发布这一篇' });
  const toast = page.locator('.Toastify__toast-body').first();
  // The board draws itself again while it is being read: a press may meet a card that is gone.
  const pressed = async () => {
    if ((await toast.count()) > 0) return true;
    const press = (button: Element) => (button as HTMLButtonElement).click();
    await publish.evaluate(press, undefined, { timeout: 1000 }).catch(() => undefined);
    return false;
  };
  await expect.poll(pressed, { ...PATIENTLY, interval: 1500 }).toBe(true);
  await expect.poll(() => toast.textContent()).toMatch(/^[^A-Za-z]+$/);
  await expect.poll(() => verdict(page, 'no').textContent()).toContain('知情同意');
  expect(page.url()).toContain('stories/entries/board/index');
  await page.close();
});

it('publishes what needs no consent with the same one button', async () => {
  const page = await openForm('new');
  await page.goto(`${desk.address}/admin/#/collections/people/entries/wang`);
  await page.locator('input[id^="name-field"]').fill('王秀英（柳湾）');
  await press(page, '保存');
  await page.getByText('都保存好了').waitFor();
  await page.locator('[class*="-PublishButton"]').click();
  await page.locator('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('发布好了').first().waitFor();
  expect(desk.git('show', 'main:content/people/wang.yaml')).toContain('王秀英（柳湾）');
  await page.close();
});

it('remembers what was looked at until the words there change', async () => {
  await saveDraft('seen', draft('俺大哥推着小车。'));
  const page = await openForm(entry('seen'));
  const seen = page.getByLabel('看过了');
  await press(page, '发布前看一看');
  await seen.check();
  await expect.poll(() => verdict(page, 'yes').textContent()).toBe('可以发布了。');
  await page.reload();
  await page.getByRole('textbox', { name: '题目' }).waitFor();
  await press(page, '发布前看一看');
  await expect.poll(() => seen.isChecked(), PATIENTLY).toBe(true);
  await press(page, '关上');
  await page.locator('textarea[id^="summary-field"]').fill('俺二哥推着小车。');
  await press(page, '发布前看一看');
  await expect.poll(() => seen.isChecked(), PATIENTLY).toBe(false);
  await page.close();
});

it('prints both papers from the form as it stands', async () => {
  const page = await openForm('new');
  await page.getByRole('textbox', { name: '题目' }).fill('还没有存的题目');
  await press(page, '打印');
  const paper = page.locator('iframe.desk-paper');
  const pages: number[] = [];
  for (const name of ['知情同意书', '访谈记录表']) {
    await press(page, name);
    await expect.poll(() => paper.getAttribute('srcdoc'), PATIENTLY).toContain(`<title>${name}`);
    const inside = page.frameLocator('iframe.desk-paper');
    await inside.getByText('还没有存的题目').waitFor();
    await expect.poll(() => inside.locator('body').textContent()).toContain('柳湾社工站');
    const printed = await browser.newPage();
    await printed.setContent((await paper.getAttribute('srcdoc'))!);
    const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/MediaBox \[0 0 594\.9\d* 841\.9\d*\]/);
    pages.push(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length);
    await printed.close();
  }
  expect(pages).toEqual([2, 1]);
  // The frame is asked to print itself: no window that a browser could refuse.
  const asked = paper.evaluate(
    (frame) =>
      new Promise((resolve) => {
        (frame as HTMLIFrameElement).contentWindow!.print = () => resolve('printed');
      }),
  );
  await press(page, '打印这一张');
  expect(await asked).toBe('printed');
  await page.close();
});

it('makes an address for the family, with a code for their phone, and ends it', async () => {
  await saveDraft('family', draft('俺大哥推着小车。'));
  const page = await openForm(entry('family'));
  await press(page, '给家人看');
  await page.getByLabel('给谁看').fill('大女儿');
  await press(page, '做一个链接');
  const box = page.locator('.desk-family-given input');
  await box.waitFor({ timeout: 60_000 });
  const url = await box.inputValue();
  expect(url).toMatch(new RegExp(`^http://${OFFICE}/preview/[\\w-]{22}/$`));
  const picture = await page.locator('.desk-family-given svg').screenshot();
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(
    url,
  );
  const here = url.replace(OFFICE, desk.address.replace('http://', ''));
  expect(await (await fetch(here)).text()).toContain('俺大哥推着小车');
  await expect.poll(() => page.locator('.desk-family li').textContent()).toContain('大女儿');
  await press(page, '现在就停用');
  await page.getByText('现在没有能用的链接').waitFor();
  expect((await fetch(here)).status).toBe(410);
  await page.close();
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { logIn, visitAdmin } from './admin-for-tests.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const FILE = 'content/stories/well.yml';
const STORY = `uid: well
title: 井台边的四十年，一口老井和一村人的来来往往
summary: 提要
events:
  - year: 1961
    text: 刚嫁过来
body: |
  井在村西头。
`;

const visit = visitAdmin();

/** Pixels by which the page is wider than the phone, and what sticks out to the right of it. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return [
      ...(width === 390 ? [] : [`the page is ${width} wide`]),
      ...out.map((element) => `${element.tagName}.${element.getAttribute('class')}`),
    ];
  });
}

async function openDraft(): Promise<Page> {
  visit.desk.drafts.set('stories/well', {
    collection: 'stories',
    slug: 'well',
    status: 'draft',
    files: new Map([[FILE, STORY]]),
  });
  const page = await visit.newPage(PHONE);
  await logIn(visit, page);
  await page.getByRole('link', { name: '待发布' }).tap();
  await page.getByText('井台边的四十年').tap();
  await page.getByRole('textbox', { name: '题目' }).waitFor();
  return page;
}

describe('on a phone of 390 pixels', () => {
  it('an editor logs in, finds a draft, mends a word and saves', async () => {
    const page = await openDraft();
    const title = page.getByRole('textbox', { name: '题目' });
    await title.fill('井台边的五十年');
    await page.getByRole('button', { name: '保存' }).tap();
    await page.getByText('保存好了').first().waitFor();
    expect(visit.desk.drafts.get('stories/well')!.files.get(FILE)).toContain('井台边的五十年');
    expect(visit.desk.drafts.get('stories/well')!.files.get(FILE)).toContain('井在村西头。');
    expect(visit.takeComplaints()).toEqual([]);
  });

  it('nothing is wider than the phone on the way', async () => {
    const page = await visit.newPage(PHONE);
    await page.goto(`${visit.desk.address}/admin/`);
    await page.getByRole('button', { name: '进入整理台' }).waitFor();
    const out = { login: await sticksOut(page) } as Record<string, string[]>;
    await logIn(visit, page);
    out.list = await sticksOut(page);
    const draft = await openDraft();
    out.form = await sticksOut(draft);
    await draft.goto(`${visit.desk.address}/admin/#/workflow`);
    await draft.getByRole('heading', { name: '还没发布的' }).waitFor();
    out.drafts = await sticksOut(draft);
    expect(out).toEqual({ login: [], list: [], form: [], drafts: [] });
  });

  it('the form comes first, and the eye changes it for the preview and back', async () => {
    const page = await openDraft();
    const title = page.getByRole('textbox', { name: '题目' });
    const eye = page.getByTitle('显示或收起预览');
    await eye.tap();
    await page.frameLocator('iframe').getByText('井在村西头。').waitFor();
    expect(await title.isVisible()).toBe(false);
    expect((await page.locator('iframe').boundingBox())!.width).toBeGreaterThan(380);
    expect(await sticksOut(page)).toEqual([]);
    await eye.tap();
    await title.waitFor();
  });

  it('every button of the form’s bar can be reached and hit with a thumb', async () => {
    const page = await openDraft();
    for (const name of ['保存', '状态：草稿', '发布', '删除这篇草稿']) {
      const button = page.getByText(name, { exact: true });
      const { x, width, height } = (await button.boundingBox())!;
      expect([name, x >= 0, x + width <= 390, height >= 40]).toEqual([name, true, true, true]);
    }
  });

  it('no field is so small that an iPhone zooms into the page', async () => {
    const page = await openDraft();
    const sizes = await page
      .locator('input, textarea')
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentScopes } from '../../model/vocabulary.ts';
import { site as siteSchema } from '../../model/site.ts';
import { reviewPapers } from '../../strings/review-papers.ts';
import { axePage } from '../../testing/axe-page.ts';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { readForReview } from '../entry-under-review.ts';
import { draftWith } from '../review-for-tests.ts';
import { consentForm } from './consent-form.ts';
import { interviewSheet } from './interview-sheet.ts';

const site = siteSchema.parse({
  station: '崔寨街道社会工作服务站',
  phone: '0531-00000000',
  address: '济南市济阳区崔寨街道便民服务中心一楼',
});
const emptySite = siteSchema.parse({});
const blank = readForReview({ kind: 'stories', source: '' });
const filled = draftWith({
  consent: { scopes: '[text, photos]' },
  fields: 'referenceCode: SL-KS-2026-001',
});
const long = draftWith({ fields: 'referenceCode: SL-KS-2026-001' });
const HOSTILE = '"><script>document.title="broken"</script><img src=x onerror=alert(1)>';
const hostile = {
  ...long,
  fields: { ...long.fields!, title: HOSTILE, narrators: [HOSTILE], village: HOSTILE },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(document: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  await page.setContent(document);
  return page;
}

async function pagesOf(document: string): Promise<number> {
  const page = await open(document);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const text = pdf.toString('latin1');
  // A4 in points, to the whole one.
  expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12]/);
  return text.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}

const papers = [
  ['consent form, filled', consentForm(filled, site)],
  ['consent form, blank', consentForm(blank, emptySite)],
  ['consent form of an album', consentForm(draftWith({ kind: 'albums' }), site)],
  ['interview sheet, filled', interviewSheet(filled, site)],
  ['interview sheet, blank', interviewSheet(blank, emptySite)],
  ['hostile consent form', consentForm(hostile, site)],
  ['hostile interview sheet', interviewSheet(hostile, site)],
] as const;

describe.each(papers)('%s', (_, document) => {
  test('axe finds nothing wrong', async () => {
    const page = await open(document);
    expect(await axePage(page)).toEqual([]);
    await page.close();
  });

  test('it has no script, fetches nothing and runs nothing that was typed', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(document);
    expect(await page.locator('script, img, link, iframe').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
    expect(requests).toEqual([]);
    await page.close();
  });
});

describe('a consent form', () => {
  test('is one leaf of A4, two sides at most, and so is a blank one', async () => {
    expect(await pagesOf(consentForm(filled, site))).toBeLessThanOrEqual(2);
    expect(await pagesOf(consentForm(blank, emptySite))).toBeLessThanOrEqual(2);
  });

  test('has no letter smaller than 16 points', async () => {
    const page = await open(consentForm(filled, site));
    const smallest = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll('body *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()),
        )
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      return Math.min(...sizes) * 0.75;
    });
    expect(smallest).toBeGreaterThanOrEqual(16);
    await page.close();
  });

  test('asks for every scope there is, with what it means, and ticks what was agreed', async () => {
    const page = await open(consentForm(filled, site));
    for (const [id, label] of consentScopes) {
      const row = page.locator('li', { hasText: `${label}：${reviewPapers.consent.scopes[id]}` });
      expect(await row.count(), id).toBe(1);
      const isTicked = id === 'text' || id === 'photos';
      expect(await row.locator('svg').getAttribute('aria-label')).toBe(
        isTicked ? '已勾选' : '未勾选',
      );
    }
    await page.close();
  });

  test('is filled in as far as the entry is', async () => {
    const page = await open(consentForm(filled, site));
    const text = await page.innerText('body');
    const expected = [
      '王秀英',
      '1942年',
      '柳湾村',
      '甜水井',
      'SL-KS-2026-001',
      '2024年5月12日',
      '林静',
      site.phone,
      site.address,
      site.station,
    ];
    for (const each of [...expected, '手印', '监护人', '撤下', '一式两份'])
      expect(text).toContain(each);
    await page.close();
  });

  test('leaves lines to write on, and ticks nothing, where nothing is known', async () => {
    const page = await open(consentForm(blank, emptySite));
    expect(await page.locator('.line').count()).toBeGreaterThan(10);
    expect(await page.locator('.known').count()).toBe(0);
    expect(await page.locator('svg[aria-label="已勾选"]').count()).toBe(0);
    await page.close();
  });

  test('has the real name, whatever the site will call them', () => {
    const anonymous = draftWith({ consent: { scopes: '[text]' } });
    expect(consentForm(anonymous, site)).toContain('王秀英');
    expect(consentForm(anonymous, site)).not.toContain('老奶奶');
  });

  test('shows what was typed as it was typed', async () => {
    const page = await open(consentForm(hostile, site));
    expect(await page.innerText('body')).toContain(HOSTILE);
    await page.close();
  });
});

describe('an interview sheet', () => {
  test('is one page for one sitting, and has a block for each', async () => {
    const twice = draftWith({
      fields:
        "recordings:\n  - {title: 头一回, date: '2024-05-12'}\n  - {title: 第二回, equipment: 录音笔}",
    });
    expect(await pagesOf(interviewSheet(filled, site))).toBe(1);
    const page = await open(interviewSheet(twice, site));
    const text = await page.innerText('body');
    for (const each of ['第 1 次采访', '2024年5月12日', '第 2 次采访', '录音笔'])
      expect(text).toContain(each);
    await page.close();
  });

  test('has the three signatures', async () => {
    const page = await open(interviewSheet(blank, emptySite));
    const signed = await page.locator('.sign .row').allInnerTexts();
    expect(signed.map((row) => row.slice(0, 4))).toEqual(['口述者：', '采集者：', '整理者：']);
    await page.close();
  });
});

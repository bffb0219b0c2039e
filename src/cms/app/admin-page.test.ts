import { describe, expect, it } from 'vitest';
import { logIn, visitAdmin } from './admin-for-tests.ts';

/** Two busy cores; milliseconds. */
const PATIENTLY = { timeout: 30_000 };
const visit = visitAdmin();

/** A published story with what an attacker would put into one. */
const HOSTILE = `uid: bad
title: 题目
body: |
  <img src="x" onerror="document.title='ran'"><script>document.title='ran'</script>

  [点我](javascript:document.title='ran') <svg onload="document.title='ran'"></svg>
`;

describe('the editor’s page', () => {
  it('opens and logs in with nothing that its content policy forbids', async () => {
    const page = await visit.newPage();
    const violations: string[] = [];
    await page.exposeFunction('tellViolation', (told: string) => violations.push(told));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI } = event;
        (window as any).tellViolation(`${violatedDirective} ${blockedURI}`);
      }),
    );
    await logIn(visit, page);
    await page.getByRole('link', { name: '待发布' }).click();
    await page.getByRole('heading', { name: '还没发布的' }).waitFor();
    expect(violations).toEqual([]);
    expect(visit.takeComplaints()).toEqual([]);
  });

  it('has a policy that really forbids: neither eval, nor a script in the page, nor strangers', async () => {
    const page = await visit.newPage();
    await page.goto(`${visit.desk.address}/admin/`);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      const tries = {
        inline: () => Promise.resolve((window as any).ran === true),
        stranger: () => fetch('http://127.0.0.1:9/').then(() => true),
        // Later: what the test itself evaluates is not held to the policy.
        evaluated: () =>
          new Promise<boolean>((resolve) =>
            setTimeout(() => {
              try {
                resolve(new Function('return true')());
              } catch {
                resolve(false);
              }
            }),
          ),
      };
      const succeeded: string[] = [];
      for (const [name, attempt] of Object.entries(tries))
        if (await attempt().catch(() => false)) succeeded.push(name);
      return succeeded;
    });
    const told = visit.takeComplaints().join('\n');
    expect(ran).toEqual([]);
    expect(told).toMatch(/script-src/);
    expect(told).toMatch(/connect-src/);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await policy.getAttribute('content')).not.toMatch(/'unsafe-eval'|\*/);
  });

  it('asks nobody but its own server for anything', async () => {
    const page = await visit.newPage();
    await logIn(visit, page);
    await page.goto(`${visit.desk.address}/admin/#/collections/stories/new`);
    await page.getByRole('textbox', { name: '题目' }).waitFor();
    await page.locator('.desk-body .cm-content').waitFor();
    expect(visit.foreign).toEqual([]);
    expect(visit.takeComplaints()).toEqual([]);
  });

  it('fetches the editor of running text with the first form that has one', async () => {
    const page = await visit.newPage();
    let weight = 0;
    page.on('response', async (response) => {
      if (!response.url().endsWith('.js')) return;
      const { length } = await response.body();
      weight += length;
    });
    await logIn(visit, page);
    await expect.poll(() => weight, PATIENTLY).toBeGreaterThan(500_000);
    const before = weight;
    await page.goto(`${visit.desk.address}/admin/#/collections/stories/new`);
    await page.locator('.desk-body .cm-content').waitFor();
    await expect.poll(() => weight - before, PATIENTLY).toBeGreaterThan(300_000);
  });

  it('gives a plain box, and keeps the form, where that cannot be had', async () => {
    const page = await visit.newPage();
    await logIn(visit, page);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${visit.desk.address}/admin/#/collections/stories/new`);
    await page.locator('.desk-body textarea').fill('也写得下');
    await page.getByRole('textbox', { name: '题目' }).fill('还在');
    await expect.poll(() => page.getByRole('textbox', { name: '题目' }).inputValue()).toBe('还在');
    visit.takeComplaints();
  });

  it('runs nothing that a story brings with it', async () => {
    visit.desk.drafts.set('stories/bad', {
      collection: 'stories',
      slug: 'bad',
      status: 'draft',
      files: new Map([['content/stories/bad.yml', HOSTILE]]),
    });
    const page = await visit.newPage();
    await logIn(visit, page);
    await page.goto(`${visit.desk.address}/admin/#/collections/stories/entries/bad`);
    await page.locator('.cm-content').getByText('点我').waitFor();
    const preview = page.frameLocator('iframe');
    await preview.getByRole('heading', { name: '题目' }).waitFor();
    await preview.getByText('点我').waitFor();
    expect(
      await preview.locator('script, svg, [onerror], [onload], a[href^="javascript:"]').count(),
    ).toBe(0);
    const ways = '.desk-body :is(script, [onerror], [onload], a[href^="javascript:"])';
    expect(await page.locator(ways).count()).toBe(0);
    expect(await page.title()).not.toBe('ran');
    visit.desk.drafts.delete('stories/bad');
    visit.takeComplaints();
  });

  it('is in Chinese, for no search engine, and says what it needs without script', async () => {
    const page = await visit.newPage({ javaScriptEnabled: false });
    await page.goto(`${visit.desk.address}/admin/`);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    await expect.poll(() => page.locator('body').innerText()).toContain('这一页要用 JavaScript');
  });

  it('says so where the editor cannot be opened', async () => {
    const page = await visit.newPage();
    await page.route('**/admin/desk-backend-*.js', (route) => route.abort());
    await page.goto(`${visit.desk.address}/admin/`);
    await page.getByText('整理台没有打开').waitFor();
    visit.takeComplaints();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntryText } from '../../../review/replace/find-name.ts';
import { axePage } from '../../../testing/axe-page.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { CheckingHost } from './checking-host.ts';
import { askedOf, openCheckingPage, openLists, typeText } from './checking-page.ts';

const TEXT = `## 甜水井
[00:02:40] 采集者：您刚嫁过来的时候，吃水方便吗？
[00:03:04] 王秀英：哪有什么方便。从井台一直排到老槐树⚠底下。王长河也在。
[00:03:21] 王秀英：排队也有排队的好处。【不公开】那年某某家的事【公开】就是在井台上说开的。
[00:02:50] 采集者：后来呢？
## 通水那年
[00:18:05] 王秀英：柳湾村通了水，王长河⚠来封的井。
[00:40:00] 采集者：都记得。`;
const KNOWN = {
  people: [
    { name: '王秀英', aliases: ['王大娘'] },
    { name: '王长河', aliases: [] },
  ],
  villages: [{ name: '柳湾村', aliases: [] }],
  words: [],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const lists = (text = TEXT) => openLists(browser, { text, length: 1925, known: KNOWN });
const list = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const rows = (page: Page, name: string) =>
  list(page, name).locator('.desk-check-go:visible').allInnerTexts();
const row = (page: Page, words: RegExp) => page.getByRole('button', { name: words });

describe('the lists', () => {
  test('say what is to be looked at, and when it is heard', async () => {
    const page = await lists();
    await row(page, /^柳湾村/).waitFor();
    const said = async (name: string) =>
      (await rows(page, name)).map((each) => each.replace(/\s+/g, ' '));
    expect(await said('章节')).toEqual(['甜水井 2:40 听', '通水那年 18:05 听']);
    expect(await said('时间要改')).toEqual([
      '时间 2:50 比上一句早了。 3:21 听 对照录音改正这一行的时间。',
      '时间 40:00 超过了录音的长度。 18:05 听 对照录音改正，或者看看是不是配错了录音。',
    ]);
    expect(await said('待核')).toEqual(['从井台一直排到老槐树 3:12 听', '王长河 18:05 听']);
    expect(await said('人名、地名')).toEqual(['王长河 待核 2 处 3:14 听', '柳湾村 1 处 18:03 听']);
    expect(await said('不公开')).toEqual([
      '那年某某家的事 2 秒 3:24 听 读者看到：…也有排队的好处。〔此处不公开〕就是在井台上说开…',
    ]);
    expect(await axePage(page)).toEqual([]);
    await page.close();
  });

  test('one with nothing in it is one quiet line', async () => {
    const page = await lists('[00:00:01] 甲：好。\n[00:00:05] 乙：好。');
    await expect.poll(() => list(page, '时间要改').innerText()).toMatch(/^时间要改\s+没有$/);
    await page.close();
  });

  test('a name is heard where it first stands, then where it stands next', async () => {
    const page = await lists();
    await row(page, /^王长河/)
      .last()
      .click();
    await row(page, /^王长河/)
      .last()
      .click();
    await row(page, /^王长河/)
      .last()
      .click();
    const asked = await askedOf(page);
    expect(asked.filter(([what]) => what === 'goTo')).toEqual(Array(3).fill(['goTo', '王长河']));
    const [first, second, third] = asked.filter(([what]) => what === 'play').map(([, at]) => at);
    expect(Math.floor(Number(first))).toBe(194);
    expect(Math.floor(Number(second))).toBeGreaterThan(1080);
    expect(third).toBe(first);
    await page.close();
  });

  test('all names are heard one after the other', async () => {
    const page = await lists();
    await row(page, /^柳湾村/).waitFor();
    await row(page, /^挨个听一遍/).click();
    await row(page, /^下一个（2\/2）/).click();
    const asked = await askedOf(page);
    expect(asked.filter(([what]) => what === 'goTo').map(([, found]) => found)).toEqual([
      '王长河',
      '柳湾村',
    ]);
    expect(await row(page, /^柳湾村/).getAttribute('aria-current')).toBe('true');
    await row(page, /^都听过了/).click();
    await row(page, /^挨个听一遍/).waitFor();
    await page.close();
  });

  test('a press leads to the place as it is now, also while typing has not rested', async () => {
    const page = await lists();
    await typeText(page, `[00:00:01] 采集者：开头。\n${TEXT}`, false);
    await row(page, /^从井台/).click();
    expect(await askedOf(page)).toContainEqual(['goTo', '⚠']);
    await page.close();
  });

  test('the keyboard stays where it is while the text changes', async () => {
    const page = await lists();
    await row(page, /^柳湾村/).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await typeText(
      page,
      TEXT.replace('## 通水那年', '[00:03:50] 王秀英：柳湾村⚠老了。\n## 通水那年'),
    );
    expect(await focused()).toMatch(/^柳湾村 待核 2 处/);
    await typeText(page, TEXT.replaceAll('柳湾村', '村里'));
    expect(await focused()).toMatch(/^王长河/);
    await page.close();
  });

  test('the archive being away, names are guessed and it says so', async () => {
    const page = await openLists(browser, { text: '[00:01] 甲：是刘玉珍，后街的。' });
    await page.getByText('人物和村庄这会儿取不到').waitFor();
    expect(await rows(page, '人名、地名')).toEqual([expect.stringMatching(/刘玉珍\s+像名字 1 处/)]);
    await page.close();
  });
});

type WithHost = Window & { host: CheckingHost };

describe('the two texts', () => {
  const show = async (verbatim: string, published: string) => {
    const page = await openCheckingPage(browser);
    await page.evaluate((texts) => (window as unknown as WithHost).host.difference(texts), {
      verbatim,
      published,
    });
    return page;
  };

  test('show the turns that differ, marked and said in words; all on demand', async () => {
    const published = TEXT.replace('哪有什么方便。', '不方便。');
    const page = await show(TEXT, published);
    const turns = page.locator('.desk-pair');
    expect(await turns.count()).toBe(1);
    await expect
      .poll(() => turns.locator('del').allTextContents())
      .toEqual([expect.stringContaining('删去：')]);
    await expect
      .poll(() => turns.locator('ins').allTextContents())
      .toEqual([expect.stringContaining('新加：')]);
    await page.getByRole('radio', { name: '全部（8）' }).check();
    expect(await turns.count()).toBe(8);
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: /^去这里改：3:04/ }).click();
    const from = published.indexOf('[00:03:04]');
    const to = published.indexOf('[00:03:21]');
    expect(await askedOf(page)).toEqual([['goTo', { from, to }, 'transcript']]);
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.close();
  });

  test.each([
    ['照档案本做一份传播本', TEXT, '', 'transcript'],
    ['存一份档案本', '', TEXT, 'verbatim'],
  ])('where one is missing: %s', async (label, verbatim, published, field) => {
    const page = await show(verbatim, published);
    await page.getByRole('button', { name: label }).click();
    expect(await askedOf(page)).toEqual([['copy', { field, text: TEXT }]]);
    await page.close();
  });
});

describe('one name for another', () => {
  const said = (path: EntryText['path'], field: string, text: string): EntryText => ({
    path,
    field,
    text,
    transcript: path[0] === 'recordings',
  });
  const ENTRY = [
    said(['title'], '题目', '王英的井'),
    said(['body'], '正文', '王英挑水。<Photo file="王英.jpg" caption="王英和王英杰" />'),
    said(
      ['recordings', 0, 'transcript'],
      '录音 › 第1项 › 传播本',
      '[00:01] 王英：好。\n[00:05] 王英：俺叫王英。',
    ),
    said(['recordings', 0, 'verbatim'], '录音 › 第1项 › 档案本', '[00:01] 王英：好。'),
  ];
  const known = { people: [{ name: '王英杰', aliases: [] }], villages: [], words: [] };
  const open = async () => {
    const page = await openCheckingPage(browser);
    await page.evaluate(
      ([texts, names]) => (window as unknown as WithHost).host.replace(texts, names, '王英'),
      [ENTRY, known] as const,
    );
    await page.getByText('找到 7 处，打了钩的 6 处会换掉。').waitFor();
    return page;
  };

  test('is put at the places that are ticked, and nowhere else', async () => {
    const page = await open();
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toContain('档案本里还有 1 处，不动。');
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toContain('文件名、网址里还有 1 处');
    await expect
      .poll(() => page.getByRole('checkbox', { name: /像是“王英杰”里的字/ }).isChecked())
      .toBe(false);
    await page.getByRole('checkbox', { name: /的井/ }).uncheck();
    await page.getByLabel('换成').fill('李玉');
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: '换掉这 5 处' }).click();
    await page.getByText('换好了，一共 5 处。').waitFor();
    const asked = await askedOf(page);
    expect(asked).toHaveLength(1);
    expect(asked[0]![1]).toEqual([
      { path: ['body'], text: '李玉挑水。<Photo file="王英.jpg" caption="李玉和王英杰" />' },
      {
        path: ['recordings', 0, 'transcript'],
        text: '[00:01] 李玉：好。\n[00:05] 李玉：俺叫李玉。',
      },
    ]);
    expect(asked[0]![2]).toEqual([
      { path: ['body'], text: ENTRY[1]!.text },
      { path: ['recordings', 0, 'transcript'], text: ENTRY[2]!.text },
    ]);
    await page.close();
  });

  test('is not put where it could not be told from something else', async () => {
    const page = await open();
    const to = page.getByLabel('换成');
    const go = page.locator('.desk-first');
    await to.fill('李“玉');
    await page.getByText('不能有引号').waitFor();
    expect(await go.isDisabled()).toBe(true);
    await to.fill('一位不愿意说出自己姓名的老人家');
    await page.getByText('认不出是谁在说了').waitFor();
    await to.fill('王英杰');
    await page.getByText('两个人就分不开了').waitFor();
    await page.getByLabel('只换传播本').uncheck();
    await page.getByText('找到 8 处').waitFor();
    await page.close();
  });
});

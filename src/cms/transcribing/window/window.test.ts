/* Long, because it opens one desk and one browser for all of it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axePage } from '../../../testing/axe-page.ts';
import { makeLongSound } from '../../../testing/long-sound.ts';
import { mortalBrowser, slowNetwork } from '../../recordings/recordings-for-tests.ts';
import {
  desk,
  deskText,
  openDesk,
  openStory,
  PATIENTLY,
  visitWindow,
  widestOf,
} from './visit-window-for-tests.ts';

const TURNS = [
  '[00:00:02] 采集者：您哪年来的柳湾？',
  '[00:00:06] 王秀英：一九六一年，王长和也在。',
  '[00:00:11] 王秀英：王长和后来封了井。',
];
const recordings = `recordings:
  - title: 堂屋
    file: first.mp3
    transcript: |
${TURNS.map((each) => `      ${each}`).join('\n')}
    verbatim: |
${TURNS.map((each) => `      ${each}呃。`).join('\n')}
  - title: 井台
    file: second.mp3
    transcript: '[00:00:01] 王秀英：第二段。'
`;
const story = (title: string) =>
  `---\ntitle: ${title}\nkind: life-story\nvillage: liuwan\nnarrators: [wang-xiuying]\n${recordings}---\n\n正文。\n`;
const SLUGS = [
  'switched',
  'killed',
  'left',
  'saved',
  'restored',
  'composed',
  'led',
  'keyed',
  'looked',
  'put',
  'dropped',
];
const visit = visitWindow({
  'people/wang-xiuying.yaml': 'name: 王秀英\n',
  'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n',
  ...Object.fromEntries(
    SLUGS.flatMap((slug) => [
      [`stories/${slug}/index.mdx`, story(`井台${slug}`)],
      [`stories/${slug}/first.mp3`, makeLongSound(30)],
      [`stories/${slug}/second.mp3`, makeLongSound(20)],
    ]),
  ),
});

const press = (page: Page, name: string) =>
  desk(page).getByRole('button', { name, exact: true }).click();
const formBox = (page: Page, layer: string, place = 0) =>
  page.locator(`.desk-words[data-layer='${layer}'] textarea`).nth(place);
const line = (page: Page, words: string) => deskText(page).locator('.cm-line', { hasText: words });
const says = (page: Page, words: string | RegExp) =>
  expect.poll(() => deskText(page).innerText(), PATIENTLY).toMatch(words);
const saysNot = (page: Page, words: string | RegExp) =>
  expect.poll(() => deskText(page).innerText(), PATIENTLY).not.toMatch(words);
const row = (page: Page, text: string) => page.locator('.desk-foot-row', { hasText: text });

async function open(slug: string, options = {}): Promise<Page> {
  const page = await visit.logIn({ viewport: { width: 1280, height: 900 }, ...options });
  await openStory(page, visit, slug);
  await openDesk(page);
  return page;
}

/** At the end of the first turn. */
async function typeBehind(page: Page, words: string, typed: string): Promise<void> {
  await line(page, words).first().click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(typed);
}

describe('the texts of an entry', () => {
  test('are written side by side, each with its own way back, and are in the form afterwards', async () => {
    const page = await open('switched');
    await typeBehind(page, '哪年来的', '（笑）');
    await press(page, '档案本');
    await says(page, /柳湾？呃。/);
    await typeBehind(page, '哪年来的', '嗯。');
    await desk(page).getByLabel('第几段录音').selectOption({ label: '第二段录音，井台' });
    await says(page, /^\s*$/);
    await press(page, '传播本');
    await says(page, '第二段。');
    await typeBehind(page, '第二段', '完。');
    await desk(page).getByLabel('第几段录音').selectOption({ label: '第一段录音，堂屋' });
    await says(page, '柳湾？（笑）');
    await press(page, '撤销');
    await saysNot(page, '（笑）');
    await press(page, '档案本');
    await says(page, '柳湾？呃。嗯。');
    await press(page, '撤销');
    await saysNot(page, '嗯。');
    await press(page, '重做');
    await says(page, '嗯。');

    await press(page, '回到表单');
    await expect.poll(() => formBox(page, 'transcript').inputValue()).toBe(`${TURNS.join('\n')}\n`);
    await expect.poll(() => formBox(page, 'verbatim').inputValue()).toContain('柳湾？呃。嗯。\n');
    await expect
      .poll(() => formBox(page, 'transcript', 1).inputValue())
      .toBe('[00:00:01] 王秀英：第二段。完。');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('边听边写');
    await page.context().close();
  });

  test('a text that is brought in, and a name that is put for another, are taken back in one step', async () => {
    const page = await open('put');
    await press(page, '把一个名字全换掉');
    const names = page.getByRole('dialog', { name: '把一个名字全换掉' });
    await names.getByLabel('把这个名字').fill('王长和');
    await names.getByLabel('换成').fill('王长河');
    await names.getByRole('button', { name: /^换掉这 2 处/ }).click();
    await names.getByRole('button', { name: '关上' }).click();
    await says(page, '王长河后来封了井');
    await desk(page).locator('.transcribing-news').getByRole('button', { name: '撤销' }).click();
    await says(page, '王长和后来封了井');

    await press(page, '导入 Word、字幕');
    const brought = page.getByRole('dialog', { name: '导入文字稿' });
    await brought.getByRole('textbox').fill('[00:01] 王秀英：新来的一句。');
    await brought.getByRole('button', { name: '读一读框里的文字' }).click();
    await brought.getByRole('button', { name: '放进文字稿，换掉现在的' }).click();
    await says(page, '新来的一句');
    // What is typed next takes nothing of it away.
    await page.keyboard.insertText('甲');
    await says(page, /甲/);
    await says(page, '新来的一句');
    await page.keyboard.press('Backspace');
    await desk(page).locator('.transcribing-news').getByRole('button', { name: '撤销' }).click();
    await says(page, '王长和后来封了井');
    await press(page, '回到表单');
    await expect.poll(() => formBox(page, 'transcript').inputValue()).toBe(`${TURNS.join('\n')}\n`);
    await page.context().close();
  });
});

describe('nothing that was typed is lost', () => {
  test('where the browser dies in the middle of a sentence: it is offered, and in the window at once', async () => {
    const { open: begin, kill } = mortalBrowser(join(visit.folder, 'profile'));
    const first = await begin();
    const page = await visit.enter(first.page);
    await openStory(page, visit, 'killed');
    await openDesk(page);
    await typeBehind(page, '后来封了井', '俺娘𠮷祥站在“');
    await page.waitForTimeout(2500);
    await kill(first.browser);

    const again = await begin();
    const next = await visit.enter(again.page);
    await openStory(next, visit, 'killed');
    await openDesk(next);
    await row(next, '还留着').getByRole('button', { name: '接着写' }).click();
    await says(next, '王长和后来封了井。俺娘𠮷祥站在“');
    await press(next, '回到表单');
    await expect
      .poll(() => formBox(next, 'transcript').inputValue())
      .toBe(`${TURNS.join('\n')}俺娘𠮷祥站在“\n`);
    await kill(again.browser);
  });

  test('where the page is left right after a key: the desk has it', async () => {
    const page = await open('left');
    await typeBehind(page, '后来封了井', '又添了两句');
    await page.goto('about:blank');
    const onDesk = () =>
      visit
        .git('for-each-ref', '--format=%(refname)', 'refs/desk/writing')
        .split('\n')
        .filter((ref) => ref.endsWith('/text'))
        .map((ref) => visit.git('cat-file', 'blob', ref))
        .join();
    await expect.poll(onDesk, PATIENTLY).toContain('又添了两句');
    await page.context().close();
  });

  test('where somebody types on while it is saved', async () => {
    const page = await open('saved');
    await page.route('**/desk/api', async (route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      if (action === 'persistEntry') await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await typeBehind(page, '哪年来的', '一');
    await press(page, '保存');
    await desk(page).getByText('正在保存').waitFor();
    await typeBehind(page, '哪年来的', '二');
    for (let word = 0; word < 30; word += 1) {
      await page.keyboard.insertText('三');
      await page.waitForTimeout(100);
    }
    await desk(page).getByText('保存好了').waitFor();
    const typed = `柳湾？一二${'三'.repeat(30)}`;
    await says(page, typed);
    // Decap fills its form anew a moment after a save.
    await page.waitForTimeout(1500);
    await says(page, typed);
    await press(page, '保存');
    await expect.poll(() => visit.draftText('saved'), PATIENTLY).toContain(typed);
    await page.context().close();
  });

  test('where an input method composes while a time goes in', async () => {
    const page = await open('composed');
    const keyboard = await page.context().newCDPSession(page);
    await line(page, '后来封了井').click();
    await page.keyboard.press('End');
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('jing');
    await compose('jing tai');
    await page.keyboard.press('F8');
    await compose('jing tai shang');
    await keyboard.send('Input.insertText', { text: '井台上' });
    await says(page, /封了井。井台上/);
    await says(page, /00:00:00/);
    expect(await deskText(page).innerText()).not.toContain('jing');
    await press(page, '回到表单');
    const kept = await formBox(page, 'transcript').inputValue();
    expect(kept).toContain(TURNS.join('\n'));
    expect(kept).toContain('井台上');
    await page.context().close();
  });
});

describe('a recording that is dropped', () => {
  test('goes on to the desk with its panel closed, beside the one that is there', async () => {
    const page = await open('dropped');
    // 300 kB: some seconds.
    await slowNetwork(page, 80_000);
    const sound = [...makeLongSound(300)];
    await desk(page).evaluate((place, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], '第三段.mp3'));
      place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, sound);
    const panel = page.getByRole('dialog', { name: '这一段的录音' });
    await panel.getByText('正在存到整理台').first().waitFor();
    await panel.getByRole('button', { name: '关上' }).click();
    await desk(page).getByText('录音还在存，您可以先写').waitFor();
    await page.keyboard.insertText('边传边写');
    await desk(page).locator('.sound-clock', { hasText: '/ 5:00' }).waitFor();
    await says(page, '边传边写');
    await press(page, '保存');
    await expect
      .poll(() => visit.draftText('dropped'), PATIENTLY)
      .toMatch(/file: first\.mp3[^]*file: 第三段\.mp3/);
    await page.context().close();
  });
});

describe('the window', () => {
  test('goes out of the way of a finding that leads to its field', async () => {
    const page = await open('led');
    await typeBehind(page, '哪年来的', '我电话 13800138000');
    await page.getByRole('button', { name: '发布前看一看' }).click();
    const panel = page.getByRole('dialog', { name: '发布前看一看' });
    await panel.getByRole('button', { name: '到那里去' }).first().click();
    await desk(page).waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.closest('#nc-root') !== null);
    await expect.poll(focused, PATIENTLY).toBe(true);
    await expect.poll(() => formBox(page, 'transcript').inputValue()).toContain('13800138000');
    await page.context().close();
  });

  test('is opened, written in and left with the keyboard alone', async () => {
    const page = await visit.logIn({ viewport: { width: 1280, height: 900 } });
    await openStory(page, visit, 'keyed');
    await page.getByRole('toolbar').getByRole('button', { name: '边听边写' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => deskText(page).evaluate((text) => text === document.activeElement), PATIENTLY)
      .toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('末尾');
    await says(page, '末尾');
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 12) ?? '');
    const seen: string[] = [];
    for (let step = 0; step < 60 && seen.at(-1) !== '回到表单'; step += 1) {
      await page.keyboard.press('Shift+Tab');
      seen.push(await focused());
    }
    expect(seen).toContain('档案本');
    expect(seen).toContain('放');
    expect(seen.at(-1)).toBe('回到表单');
    await page.keyboard.press('Enter');
    await desk(page).waitFor({ state: 'detached' });
    expect(await focused()).toBe('边听边写');
    await expect.poll(() => formBox(page, 'transcript').inputValue()).toContain('末尾');
    await page.context().close();
  });

  test('can be used by everybody, on a phone and enlarged', async () => {
    const page = await open('looked');
    await line(page, '后来封了井').waitFor();
    // Decap's own line across the page while it loads.
    await page.locator('body > canvas').waitFor({ state: 'hidden' });
    expect(await axePage(page)).toEqual([]);
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(300);
      expect(await widestOf(page, '.transcribing')).toEqual([]);
      if (width === 390) expect(await axePage(page)).toEqual([]);
    }
    // 200 % on a small laptop, and on a small phone: the text can be brought into view.
    for (const size of [
      { width: 640, height: 360 },
      { width: 180, height: 400 },
    ]) {
      await page.setViewportSize(size);
      await page.waitForTimeout(300);
      expect(await widestOf(page, '.transcribing')).toEqual([]);
      await line(page, '后来封了井').scrollIntoViewIfNeeded();
      await line(page, '后来封了井').click({ timeout: 5000 });
    }
    await page.context().close();
  });
});

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeWave } from '../src/cms/recordings/recordings-for-tests.ts';
import { docxParagraph, makeDocx } from '../src/import/docx-for-tests.ts';
import { makeLongSound } from '../src/testing/long-sound.ts';
import { visitHouse } from '../src/testing/visit-house.ts';

/** Two busy cores; milliseconds. */
const PATIENTLY = { timeout: 60_000 };
const visit = visitHouse(46_971, {
  'people/wang-xiuying.yaml': 'name: 王秀英\naliases: [王大娘]\n',
  'people/chen-xiao.yaml': 'name: 陈晓\n',
  'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n',
});
const logIn = () => visit.logIn(PATIENTLY.timeout);

/** As a recorder's app writes it, with three names that it has misheard. */
const HEARD = [
  '说话人1 00:02',
  '大娘，您说说封井那天，王长和也在吗？',
  '说话人2 00:07',
  '在，是王长和封的。刘玉针，后街的，也来看。',
  '说话人1 00:12',
  '封井的时候还有谁？',
  '说话人2 00:16',
  '还有孙秀蓝',
];
const SECONDS = 24;
const WITHHELD = '某某家的事不好说。';

const git = (...flags: string[]) => visit.git(...flags).toString('utf8');

async function nameSomebody(page: Page, field: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field }).first();
  await box.fill(name);
  await box.press('Enter');
  await page
    .getByRole('button', { name: `去掉${name}` })
    .first()
    .waitFor();
}

/** Lets a file fall on a place of the page, as a hand does that drags it there. */
async function drop(place: Locator, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, base64: Buffer.from(bytes).toString('base64') };
  await place.evaluate((element, dropped) => {
    const content = Uint8Array.from(atob(dropped.base64), (sign) => sign.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], dropped.name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, file);
}

const desk = (page: Page) => page.getByRole('dialog', { name: '听写台' });
const text = (page: Page) => desk(page).getByRole('textbox', { name: '文字稿' });
const panel = (page: Page, name: string) => page.getByRole('dialog', { name });
const line = (page: Page, words: string) => text(page).locator('.cm-line', { hasText: words });
const heardAt = async (page: Page) => {
  const clock = await desk(page).locator('.sound-clock').innerText();
  const [, minutes, seconds] = /(\d+):(\d\d)\s*\//.exec(clock) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

async function putRecording(page: Page): Promise<void> {
  const shown = panel(page, '这一段的录音');
  await shown.getByText(/存好了/).waitFor();
  await shown.getByRole('button', { name: '关上' }).click();
  await desk(page).locator('.sound-clock', { hasText: '/ 0:24' }).waitFor();
}

async function bringIn(page: Page): Promise<void> {
  const word = await makeDocx(HEARD.map((each) => docxParagraph(each)).join(''));
  await drop(text(page), '封井.docx', word);
  const shown = panel(page, '导入文字稿');
  await shown.getByText('读懂了什么').waitFor();
  const whoIs = (voice: string) => shown.getByRole('combobox', { name: `“${voice}”是谁` });
  await whoIs('说话人1').selectOption({ label: '采集者' });
  await whoIs('说话人2').selectOption({ label: '王秀英' });
  await shown.getByRole('button', { name: '放进文字稿' }).click();
  await line(page, '还有孙秀蓝').waitFor();
}

async function replaceName(page: Page, from: string, to: string): Promise<void> {
  const shown = panel(page, '把一个名字全换掉');
  if ((await shown.getByLabel('把这个名字').inputValue()) !== from)
    await shown.getByLabel('把这个名字').fill(from);
  await shown.getByLabel('换成').fill(to);
  await shown.getByRole('button', { name: /^换掉这 \d+ 处/ }).click();
  await shown.getByText('换好了').waitFor();
  await shown.getByRole('button', { name: '关上' }).click();
}

/** A new story of somebody and somewhere that the archive knows, and the desk over it. */
async function beginStory(page: Page, title: string): Promise<void> {
  await page.getByText('新建生命故事').click();
  await page.getByRole('textbox', { name: '题目' }).fill(title);
  await nameSomebody(page, '村庄', '柳湾村');
  await nameSomebody(page, '口述者', '王秀英');
  await nameSomebody(page, '采集者', '陈晓');
  await page.getByRole('textbox', { name: '一句话介绍' }).fill('王秀英讲封井那天。');
  await page.getByRole('toolbar').getByRole('button', { name: '边听边写' }).click();
  await text(page).waitFor();
}

/** With keys, everywhere at once, and from the list of names. */
async function mendNames(page: Page): Promise<void> {
  await line(page, '还有孙秀蓝').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText('兰。');
  await desk(page).getByRole('button', { name: '把一个名字全换掉' }).click();
  await replaceName(page, '王长和', '王长河');
  await line(page, '是王长河封的').waitFor();
  await desk(page).getByRole('heading', { name: '王长河封井' }).waitFor();
  await desk(page).getByRole('button', { name: '把“刘玉针”换成别的' }).click();
  await replaceName(page, '刘玉针', '刘玉珍');
  await line(page, '刘玉珍').waitFor();
}

async function addChapter(page: Page, before: string, title: string): Promise<void> {
  await line(page, before).click();
  await page.keyboard.press('F10');
  await page.keyboard.insertText(title);
  await desk(page)
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .waitFor();
}

/** Another recording of the same story, whose last sentence is not for readers. */
async function writeSecond(page: Page): Promise<void> {
  await drop(desk(page), '后来.mp3', makeLongSound(SECONDS));
  await putRecording(page);
  await desk(page).getByRole('button', { name: '王秀英' }).click();
  await page.keyboard.insertText(`后来通了水。${WITHHELD}`);
  await page.keyboard.down('Shift');
  for (const _ of WITHHELD) await page.keyboard.press('ArrowLeft');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Shift+F7');
  await line(page, `【不公开】${WITHHELD}【公开】`).waitFor();
}

/** What is heard goes on while it is saved. */
async function saveListening(page: Page): Promise<void> {
  await line(page, '后来通了水').locator('.turn-time').click();
  await expect.poll(() => heardAt(page), PATIENTLY).toBeGreaterThanOrEqual(2);
  await desk(page).getByRole('button', { name: '保存', exact: true }).click();
  await desk(page).getByText('保存好了').waitFor();
  await page.waitForURL(/#\/collections\/.*\/entries\//);
  const heard = await heardAt(page);
  await expect.poll(() => heardAt(page), PATIENTLY).toBeGreaterThan(heard);
  await page.keyboard.press('Escape');
}

async function publish(page: Page): Promise<Page> {
  await desk(page).getByRole('button', { name: '回到表单' }).click();
  for (const scope of ['文字', '声音', '真实姓名', '村庄名称'])
    await page.getByRole('checkbox', { name: scope, exact: true }).check();
  await page.getByLabel(/^同意的日期/).fill('2024-05-12');
  await page.getByRole('textbox', { name: '经手人' }).fill('陈晓');
  await page.getByRole('textbox', { name: '谁看过稿子' }).fill('王秀英本人');
  await page.getByLabel(/^看稿日期/).fill('2024-05-20');
  await page.getByLabel('同意的方式').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: '签字或按手印' }).click();
  await page.getByRole('button', { name: '发布前看一看' }).click();
  const review = panel(page, '发布前看一看');
  await review.getByText('可以发布').waitFor();
  await review.getByRole('button', { name: '保存并发布' }).click();
  await review.getByText('发布好了').waitFor();
  await review.getByRole('button', { name: '关上' }).click();
  await page.getByText('已经上线：《王长河封井》').waitFor();
  const [site] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: '打开看看' }).click(),
  ]);
  await site.getByRole('heading', { name: '王长河封井' }).waitFor();
  return site;
}

async function listenOnSite(site: Page): Promise<void> {
  const turns = site.locator('#transcript-1 .turn');
  const begins = [2, 7, 12, 16];
  expect(await turns.locator('.who b').allInnerTexts()).toEqual([
    '采集者',
    '王秀英',
    '采集者',
    '王秀英',
  ]);
  const seconds = () =>
    site.locator('#recording-1 audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  // Backwards, so that none is there just because it went on.
  for (const turn of [3, 1, 2, 0]) {
    await turns.nth(turn).locator('.who a').click();
    const isThere = async () => Math.abs((await seconds()) - begins[turn]! - 0.5) <= 1;
    await expect.poll(isThere, { ...PATIENTLY, interval: 50 }).toBe(true);
  }
}

it('a worker drops a recording and a Word file, mends it by ear and publishes it; the site plays the right second', async () => {
  const page = await logIn();
  await beginStory(page, '王长和封井');
  await drop(text(page), '封井.wav', makeWave(SECONDS));
  await putRecording(page);
  await bringIn(page);
  await expect
    .poll(() => desk(page).locator('.transcribing-names').innerText(), PATIENTLY)
    .toMatch(/^采集者\s*王秀英/);
  // A turn's time plays it, before anything was saved.
  await line(page, '还有孙秀蓝').locator('.turn-time').click();
  await expect.poll(() => heardAt(page), PATIENTLY).toBeGreaterThanOrEqual(16);
  expect(await heardAt(page)).toBeLessThanOrEqual(17);
  await page.keyboard.press('Escape');
  await mendNames(page);
  await addChapter(page, '大娘，您说说', '封井');
  await addChapter(page, '封井的时候', '来看的人');
  await writeSecond(page);
  await saveListening(page);
  const site = await publish(page);

  const read = async (address: string) =>
    (await (await site.request.get(address)).text()).replaceAll('\u200B', '');
  const [story, captions] = await Promise.all([
    read(site.url()),
    read(new URL('recording-1.vtt', site.url()).href),
  ]);
  for (const words of [story, captions]) {
    expect(words).toContain('在，是王长河封的。刘玉珍，后街的，也来看。');
    expect(words).toContain('还有孙秀兰。');
    expect(words).not.toMatch(/某某|王长和|刘玉针|孙秀蓝|说话人/);
  }
  expect(await site.locator('.transcript h3').allInnerTexts()).toEqual(['封井', '来看的人']);
  await expect
    .poll(() => site.locator('#transcript-2').innerText())
    .toContain('后来通了水。〔此处不公开〕');
  // Until it can be silenced there, a recording that speaks of it is not heard at all.
  expect(await site.locator('audio').count()).toBe(1);
  await listenOnSite(site);

  const files = git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'HEAD');
  expect(files).toMatch(/封井\.mp3/);
  expect(files).toMatch(/后来\.mp3/);
  expect(visit.complaints).toEqual([]);
  await page.context().close();
});

const REAL = resolve(import.meta.dirname, '../../shared/data');
it.skipIf(!existsSync(REAL))(
  'a recording and captions from elsewhere are heard turn by turn (skipped where ../shared/data is not)',
  async ({ skip }) => {
    const page = await logIn();
    const AAC = 'audio/mp4; codecs="mp4a.40.2"';
    const isHeard = await page.evaluate((kind) => new Audio().canPlayType(kind) !== '', AAC);
    skip(!isHeard, 'this browser plays no AAC');
    await beginStory(page, '登月');
    await drop(text(page), '登月.m4a', await readFile(join(REAL, 'a11_touchdown.m4a')));
    const shown = panel(page, '这一段的录音');
    await shown.getByText(/存好了/).waitFor();
    await shown.getByRole('button', { name: '关上' }).click();
    await drop(text(page), '登月.vtt', await readFile(join(REAL, 'a11_touchdown.vtt')));
    await panel(page, '导入文字稿').getByRole('button', { name: '放进文字稿' }).click();
    const times = text(page).locator('.turn-time');
    await expect.poll(() => times.count(), PATIENTLY).toBe(8);
    // The captions say 00:00:14.429 and 00:00:05.172.
    for (const [turn, second] of [
      [5, 14],
      [2, 5],
    ] as const) {
      await times.nth(turn).click();
      const isThere = async () => [second, second + 1].includes(await heardAt(page));
      await expect.poll(isThere, { ...PATIENTLY, interval: 50 }).toBe(true);
    }
    await desk(page).getByRole('button', { name: '保存', exact: true }).click();
    await desk(page).getByText('保存好了').waitFor();
    expect(visit.complaints).toEqual([]);
    await page.context().close();
  },
);

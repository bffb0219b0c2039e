import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../load/read-entry.ts';
import {
  choose,
  openAlbum,
  PATIENTLY,
  phonePhoto,
  save,
  visitFiles,
} from './visit-files-for-tests.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const NAMES = [
  '1.jpg',
  '2.jpg',
  '井台，边.jpg',
  '1.JPG',
  '老屋 门前.jpeg',
  '6.jpg',
  '7.jpg',
  '8.jpg',
];

const visit = visitFiles();
const news = (page: Page) => page.locator('.desk-photo-news');
const pictures = (page: Page) => page.locator('.desk-photo-list button');

async function put(name: string, bytes: Buffer): Promise<string> {
  const path = join(visit.folder, name);
  await writeFile(path, bytes);
  return path;
}
/** Photos under these names; two that differ only in how they are written get folders of their own. */
async function putPhotos(names: readonly string[]): Promise<string[]> {
  return Promise.all(
    names.map(async (name, seed) => put(`${seed}·${name}`, await phonePhoto(seed))),
  );
}

function readAlbum(ref: string) {
  const [path = ''] = visit
    .git('ls-tree', '-r', '--name-only', ref, 'content/albums')
    .toString()
    .split('\n')
    .filter((each) => each.endsWith('index.mdx'));
  const source = visit.git('show', `${ref}:${path}`).toString();
  const { fields, problems } = readEntry('albums', { file: path, source });
  return { fields: fields!, problems, folder: path.replace('/index.mdx', '') };
}

/** With nothing but the keyboard, from wherever the photos were put in. */
async function describeAll(page: Page, count: number): Promise<void> {
  for (let place = 1; place <= count; place += 1) {
    const answers = [`第${place}张的说明`, place === 1 ? '李长河' : '', '左二不认识', '约1965年'];
    for (const answer of [...answers, '河沿村', `一张老照片${place}`]) {
      await page.keyboard.type(answer);
      await page.keyboard.press('Enter');
      // In the box of names the first Enter takes the name.
      if (answer === '李长河') await page.keyboard.press('Enter');
    }
  }
}

describe('an album', () => {
  it('gets eight photos at once, described by keyboard alone, and has all of it in git', async () => {
    const page = await visit.logIn();
    await openAlbum(page, visit.address(), '赵家的相册');
    await choose(page, /选照片/, await putPhotos(NAMES));
    await expect.poll(() => news(page).textContent(), PATIENTLY).toContain('放进来了 8 张');
    await describeAll(page, NAMES.length);
    await expect.poll(() => news(page).textContent()).toContain('每一张都有说明了');
    await save(page);

    const { fields, problems, folder } = readAlbum(visit.draft());
    expect(problems).toEqual([]);
    expect(fields.photos.map(({ caption }) => caption)).toEqual(
      NAMES.map((_, index) => `第${index + 1}张的说明`),
    );
    expect(fields.photos[0]).toMatchObject({ people: ['li-changhe'], place: '河沿村' });
    expect(fields.photos[7]).toMatchObject({ alt: '一张老照片8', unidentified: '左二不认识' });
    for (const { file } of fields.photos) {
      expect(file).not.toMatch(/[，\s]/);
      const bytes = visit.git('cat-file', 'blob', `${visit.draft()}:${folder}/${file}`);
      expect(bytes.includes('SECRETPHONE')).toBe(false);
      const { orientation, exif } = await sharp(bytes).metadata();
      // Which way up it is, and no more: GPS alone would take a hundred bytes.
      expect([orientation, exif!.length < 40]).toEqual([6, true]);
    }

    const again = await visit.logIn();
    const slug = folder.split('/').pop()!;
    const asked: string[] = [];
    again.on('request', (request) => asked.push(request.url()));
    await again.goto(`${visit.address()}/admin/#/collections/albums/entries/${slug}/index`);
    await pictures(again).nth(7).waitFor();
    await pictures(again).nth(2).click();
    await expect
      .poll(() => again.getByRole('textbox', { name: '照片说明' }).inputValue())
      .toBe('第3张的说明');
    const shown = () =>
      again
        .locator('.desk-photo-picture img')
        .evaluate((image: HTMLImageElement) => [
          image.naturalWidth < image.naturalHeight,
          image.complete,
        ]);
    await expect.poll(shown, PATIENTLY).toEqual([true, true]);
    // No photo came whole: only small pictures of them.
    const whole = asked.filter((url) => url.includes('/desk/files/') && !url.includes('width='));
    expect(whole).toEqual([]);
  });

  it('is put in order, and what is taken out comes back with all that was written', async () => {
    const page = await visit.logIn(PHONE);
    await openAlbum(page, visit.address(), '孙家的相册');
    await choose(page, /选照片/, (await putPhotos(NAMES)).slice(0, 3));
    await expect.poll(() => news(page).textContent(), PATIENTLY).toContain('放进来了 3 张');
    await page.keyboard.type('头一张');
    // Others come while a name is half written: it stays, and so does the photo that is open.
    await page.getByRole('combobox', { name: '照片里的人' }).fill('李');
    await give(page, 'drop', (await putPhotos(NAMES)).slice(3, 4));
    await expect.poll(() => pictures(page).count(), PATIENTLY).toBe(4);
    const half = page.getByRole('combobox', { name: '照片里的人' });
    await expect.poll(() => half.inputValue()).toBe('李');
    await half.fill('');
    await pictures(page).nth(3).click();
    await page.getByRole('button', { name: '拿掉这张' }).tap();
    await pictures(page).first().tap();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => news(page).textContent()).toContain('第 2 张，共 3 张');
    await page.getByRole('button', { name: '拿掉这张' }).tap();
    expect(await pictures(page).count()).toBe(2);
    await page.getByRole('button', { name: '放回去' }).tap();
    expect(await pictures(page).nth(1).getAttribute('aria-label')).toBe('第 2 张，头一张');
    await page.getByRole('button', { name: '上一张' }).tap();
    await page.getByRole('textbox', { name: '在哪里拍的' }).fill('北枣林');
    await page.getByRole('button', { name: '下一张' }).tap();
    await page.getByRole('button', { name: '在哪里拍的和上一张一样：北枣林' }).tap();
    await expect
      .poll(() => page.getByRole('textbox', { name: '在哪里拍的' }).inputValue())
      .toBe('北枣林');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

/** Drops or pastes files as the system does it. */
async function give(page: Page, kind: 'drop' | 'paste', paths: string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({
      name: path.split('·').pop()!,
      bytes: [...(await readFile(path))],
    })),
  );
  await page
    .locator('.desk-drop')
    .first()
    .evaluate(
      (area, [how, given]) => {
        const transfer = new DataTransfer();
        for (const { name, bytes } of given as { name: string; bytes: number[] }[])
          transfer.items.add(new File([new Uint8Array(bytes)], name));
        const options = { bubbles: true, cancelable: true };
        area.dispatchEvent(
          how === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: transfer })
            : new ClipboardEvent('paste', { ...options, clipboardData: transfer }),
        );
      },
      [kind, files] as const,
    );
}

describe('photos that are dropped, pasted, odd', () => {
  it('are taken, noticed as the same, or refused in a sentence, and nothing else is lost', async () => {
    const page = await visit.logIn();
    await openAlbum(page, visit.address(), '周家的相册');
    const photos = await putPhotos(NAMES);
    await give(page, 'drop', photos.slice(0, 2));
    await expect.poll(() => pictures(page).count(), PATIENTLY).toBe(2);
    await give(page, 'paste', photos.slice(1, 3));
    await expect.poll(() => pictures(page).count(), PATIENTLY).toBe(3);
    const refused = page.locator('.desk-photos .desk-refused');
    await expect.poll(() => refused.textContent()).toContain('“2.jpg”和第 2 张一模一样');

    const large = await put('很大.jpg', Buffer.alloc(1));
    await truncate(large, 2 * 1024 ** 3);
    const whole = await phonePhoto(9, { width: 2000, height: 1500 });
    const odd = await Promise.all([
      put('空.jpg', Buffer.alloc(0)),
      put('包.jpg', Buffer.from('PK\x03\x04 a zip')),
      put('苹果.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
      put(
        '扫描.tif',
        await sharp(await phonePhoto(8))
          .tiff()
          .toBuffer(),
      ),
      put('半张.jpg', whole.subarray(0, whole.length / 2)),
    ]);
    await choose(page, /选照片/, [large, ...odd, photos[5]!]);
    await expect.poll(() => pictures(page).count(), PATIENTLY).toBe(4);
    await expect.poll(() => refused.locator('p').count(), PATIENTLY).toBe(6);
    const sentences = await refused.locator('p').allTextContents();
    const said = [
      /很大.*超过 100 MB/,
      /空.*是空的/,
      /包.*不是照片/,
      /HEIC/,
      /TIFF/,
      /半张.*传完整/,
    ];
    said.forEach((sentence, index) => expect(sentences[index]).toMatch(sentence));
    await expect
      .poll(() => page.getByRole('textbox', { name: '题目' }).inputValue())
      .toBe('周家的相册');
  });
});

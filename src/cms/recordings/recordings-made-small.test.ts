import { createHash } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { choose, PATIENTLY, save, visitFiles } from '../files/visit-files-for-tests.ts';
import {
  field,
  makeWave,
  openStory,
  put,
  readUploads,
  says,
  waveHeader,
} from './recordings-for-tests.ts';

const visit = visitFiles();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pick = (page: Page, path: string) => choose(page, /录音文件/, [path]);
const refused = (page: Page) => field(page).locator('.desk-refused');

describe('a recording that is chosen', () => {
  let page: Page;
  beforeAll(async () => {
    page = await visit.logIn();
    await openStory(page, visit.address(), '各种录音');
  });

  it('becomes a small mono MP3, says so, can be heard at once, and its draft says what it was', async () => {
    const forbidden: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) forbidden.push(message.text());
    });
    const wave = makeWave(60);
    await pick(page, await put(visit, '第一次 采访.WAV', wave));
    // From this computer itself, before it is anywhere else.
    const audio = field(page).locator('audio');
    await expect.poll(() => audio.getAttribute('src'), PATIENTLY).toMatch(/^blob:/);
    await says(page, /存好了/);
    await says(page, /从 10\.6 MB 变成了 0\.4 MB/);
    const [made] = await readUploads(visit);
    expect(made!.duration).toBeCloseTo(60, 0);
    expect(made!).toMatchObject({ container: 'MPEG', numberOfChannels: 1, sampleRate: 24_000 });
    expect(made!.bytes.length).toBeLessThan(400_000);
    expect(await audio.evaluate((element) => (element as HTMLAudioElement).duration)).toBeCloseTo(
      60,
      0,
    );
    await save(page);
    const text = () => visit.git('show', `${visit.draft()}:${story()}`).toString();
    const story = () =>
      /content\/stories\/\S+index\.mdx/.exec(
        visit.git('ls-tree', '-r', '--name-only', visit.draft()).toString(),
      )![0];
    const original = `name: 第一次 采访.WAV\\n\\s+bytes: ${wave.length}\\n\\s+sha256: ${sha256(wave)}`;
    expect(text()).toMatch(new RegExp(`file: 第一次-采访\\.mp3[^]*original:\\n\\s+${original}`));
    expect(forbidden).toEqual([]);

    // Saved, the form is filled anew, and plays what the desk has.
    await expect.poll(() => audio.getAttribute('src'), PATIENTLY).toMatch(/^\/desk\/files\//);
    // Decap folds the parts of a list that it has just filled.
    await page.locator('[class*="ListItemTopBar"] button').first().click();
    // Another one in its place brings its own along.
    const other = makeWave(2, 0.3);
    await pick(page, await put(visit, '第二次.wav', other));
    await says(page, /“第二次\.mp3”存好了/);
    await save(page);
    await expect
      .poll(text, PATIENTLY)
      .toMatch(new RegExp(`name: 第二次\\.wav[^]*${sha256(other)}`));
    expect(text()).not.toContain(sha256(wave));

    // With no file there is nothing that it could have been.
    await field(page).getByRole('button', { name: '拿掉' }).click();
    await save(page);
    await expect.poll(text, PATIENTLY).not.toContain('original');
  });

  it('is taken when it is silent, and somebody is told', async () => {
    await pick(page, await put(visit, '静.wav', makeWave(3, 0)));
    await says(page, /“静\.mp3”存好了.*几乎听不到声音/);
  });

  it('is taken whole when its recorder died and left no length in it', async () => {
    const before = (await readUploads(visit)).length;
    const wave = makeWave(7);
    wave.writeUInt32LE(0, 4);
    wave.writeUInt32LE(0, 40);
    await pick(page, await put(visit, '断.wav', wave));
    await says(page, /“断\.mp3”存好了/);
    const lengths = (await readUploads(visit)).map(({ duration = 0 }) => Math.round(duration));
    expect(lengths.length).toBe(before + 1);
    expect(lengths).toContain(7);
  });

  it('of 2 GB says how far it is and how long it will take, and can be called off', async () => {
    const size = 2_000_000_000;
    const path = await put(visit, '一整天.wav', waveHeader(size - 44));
    await truncate(path, size);
    const before = (await readUploads(visit)).length;
    await pick(page, path);
    await says(page, /第 1 步，共 2 步：正在变小，[1-9]\d?%，还要大约 \d+ (秒|分钟)/);
    await field(page).getByRole('button', { name: '不要了，停下' }).click();
    await says(page, /停下了，原来的没有动/);
    // What was there before is there again.
    await expect.poll(() => field(page).locator('strong').textContent()).toBe('断.mp3');
    expect((await readUploads(visit)).length).toBe(before);
  });

  it('that nobody’s browser plays is refused with what to do', async () => {
    const pen = makeWave(1);
    pen.writeUInt16LE(0x11, 20);
    const cases: [string, Buffer][] = [
      ['录音笔.wav', pen],
      ['乱码.mp3', Buffer.alloc(5000, 'abcdefg')],
      ['断头.m4a', Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42isom', 'latin1')],
    ];
    for (const [name, bytes] of cases) {
      await pick(page, await put(visit, name, bytes));
      await expect
        .poll(() => refused(page).textContent(), PATIENTLY)
        .toMatch(new RegExp(`“${name}”放不出声音.*转成 MP3`));
    }
  });
});

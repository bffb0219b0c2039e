import { createHash } from 'node:crypto';
import { appendFile, copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeRecording } from '../../testing/fixture-media.ts';
import { choose, PATIENTLY, save, visitFiles } from './visit-files-for-tests.ts';

const MEGABYTE = 1_000_000;
const visit = visitFiles();
const field = (page: Page) => page.locator('.desk-recording-field').first();
const refused = (page: Page) => field(page).locator('.desk-refused');

async function openStory(page: Page, title: string): Promise<void> {
  await page.goto(`${visit.address()}/admin/#/collections/stories/new`);
  await page.getByRole('textbox', { name: '题目' }).fill(title);
  await page.getByRole('button', { name: /再添一项：录音/ }).click();
  await field(page).waitFor();
}

/** A WAV of silence that is `size` long and takes no room on the disk. */
async function longRecording(name: string, size: number): Promise<string> {
  const path = join(visit.folder, name);
  const head = makeRecording('x', 1).subarray(0, 44);
  head.writeUInt32LE(size - 8, 4);
  head.writeUInt32LE(size - 44, 40);
  await writeFile(path, head);
  await truncate(path, size);
  return path;
}

/** The most that lay in buffers of this process, where the desk runs, while `work` was done. */
async function mostInMemory(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 10);
  await work().finally(() => clearInterval(look));
  return most;
}

describe('a recording', () => {
  it('of 150 MB is streamed in, saved by name, and opened again without being fetched', async () => {
    const size = 150 * MEGABYTE;
    const path = await longRecording('采访，第一次.wav', size);
    const page = await visit.logIn();
    await openStory(page, '井台边的四十年');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(request.postData() ?? '');
    });
    const most = await mostInMemory(async () => {
      await choose(page, /录音文件/, [path]);
      await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('传好了');
      await save(page);
    });
    // Were it JSON, 200 MB of base64 alone would lie there.
    expect(most).toBeLessThan(75 * MEGABYTE);
    expect(Math.max(...asked.map((text) => text.length))).toBeLessThan(MEGABYTE);
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('150.0 MB');
    const tree = visit.git('ls-tree', '-r', visit.draft()).toString();
    const [, blob] = /(\w{40})\t.*采访-第一次\.wav/.exec(tree)!;
    expect(visit.git('cat-file', '-s', blob!).toString().trim()).toBe(String(size));

    const slug = /content\/stories\/([^/]+)\/index\.mdx/.exec(tree)![1]!;
    const again = await visit.logIn();
    let received = 0;
    const network = await again.context().newCDPSession(again);
    await network.send('Network.enable');
    network.on('Network.dataReceived', ({ dataLength }) => (received += dataLength));
    await again.goto(`${visit.address()}/admin/#/collections/stories/entries/${slug}/index`);
    await expect.poll(() => field(again).textContent(), PATIENTLY).toContain('150.0 MB');
    await expect.poll(() => field(again).textContent(), PATIENTLY).toContain('长 ');
    // The page itself, and as much of the recording as says how long it is.
    expect(received).toBeLessThan(20 * MEGABYTE);
  });

  it('can be called off half way, and then nothing of it is in git', async () => {
    const path = await longRecording('很长.wav', 900 * MEGABYTE);
    const page = await visit.logIn();
    await openStory(page, '没有录完');
    const before = visit.git('for-each-ref', 'refs/desk/uploads').toString();
    await choose(page, /录音文件/, [path]);
    // Saved now, the entry would be opened anew, and the recording would be gone.
    await page.getByText('保存', { exact: true }).click();
    await page.getByText('录音还在传').waitFor();
    await page.getByRole('button', { name: '不传了' }).click();
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('没有再传');
    expect(visit.git('for-each-ref', 'refs/desk/uploads').toString()).toBe(before);
    expect(await page.getByRole('textbox', { name: '题目' }).inputValue()).toBe('没有录完');
    await save(page);
  });

  it('that is none is refused in a sentence that says what to do', async () => {
    const page = await visit.logIn();
    await openStory(page, '各种文件');
    const put = async (name: string, bytes: string) => {
      const path = join(visit.folder, name);
      await writeFile(path, Buffer.from(bytes, 'latin1'));
      return path;
    };
    const large = await put('两个G.wav', 'RIFF');
    await truncate(large, 2 * 1024 ** 3);
    const cases: [string, RegExp][] = [
      [await put('空.mp3', ''), /是空的/],
      [await put('包.mp3', 'PK\x03\x04zip'), /不是录音/],
      [await put('老手机.amr', '#!AMR\n12345'), /AMR 格式/],
      [await put('改了名.mp3', '#!AMR\n12345'), /AMR 格式/],
      [await put('录像.mp4', '\0\0\0\x18ftypisom'), /是录像/],
      [large, /2\.1 GB/],
    ];
    for (const [path, sentence] of cases) {
      await choose(page, /录音文件/, [path]);
      await expect.poll(() => refused(page).textContent(), PATIENTLY).toMatch(sentence);
    }
    expect(visit.git('for-each-ref', '--format=%(refname)', 'refs/desk/uploads').toString()).toBe(
      '',
    );
    const good = join(visit.folder, '好的.mp3');
    await copyFile('/dev/null', good);
    await appendFile(good, makeRecording('x', 2));
    await choose(page, /录音文件/, [good]);
    // By what it is: a WAV that was called MP3.
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('好的.wav');
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('长 0:02');
    const blob = createHash('sha1')
      .update(`blob ${(await readFile(good)).length}\0`)
      .update(await readFile(good))
      .digest('hex');
    expect(visit.git('cat-file', '-t', blob).toString().trim()).toBe('blob');
  });
});

import { appendFile, copyFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { soundExtension } from '../../media/sniff-sound.ts';
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

/** A frame of a mono MP3 of 64 kbps: small enough to be sent as it is. */
const FRAME = Buffer.alloc(192);
FRAME.set([0xff, 0xf3, 0x84, 0xc4]);
const FRAMES = Buffer.alloc(FRAME.length * 10_000, FRAME);

/** A quiet MP3 of `size` bytes at least. */
async function longRecording(name: string, size: number): Promise<string> {
  const path = join(visit.folder, name);
  await writeFile(path, '');
  for (let written = 0; written < size; written += FRAMES.length) await appendFile(path, FRAMES);
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
    const size = 80 * FRAMES.length;
    const path = await longRecording('采访，第一次.mp3', size);
    const page = await visit.logIn();
    await openStory(page, '井台边的四十年');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(request.postData() ?? '');
    });
    const most = await mostInMemory(async () => {
      await choose(page, /录音文件/, [path]);
      await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('存好了');
      await save(page);
    });
    // Were it JSON, 200 MB of base64 alone would lie there.
    expect(most).toBeLessThan(75 * MEGABYTE);
    expect(Math.max(...asked.map((text) => text.length))).toBeLessThan(MEGABYTE);
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('153.6 MB');
    const tree = visit.git('ls-tree', '-r', visit.draft()).toString();
    const [, blob] = /(\w{40})\t.*采访-第一次\.mp3/.exec(tree)!;
    expect(visit.git('cat-file', '-s', blob!).toString().trim()).toBe(String(size));

    const slug = /content\/stories\/([^/]+)\/index\.mdx/.exec(tree)![1]!;
    const again = await visit.logIn();
    let received = 0;
    const network = await again.context().newCDPSession(again);
    await network.send('Network.enable');
    network.on('Network.dataReceived', ({ dataLength }) => (received += dataLength));
    await again.goto(`${visit.address()}/admin/#/collections/stories/entries/${slug}/index`);
    await expect.poll(() => field(again).textContent(), PATIENTLY).toContain('153.6 MB');
    await expect.poll(() => field(again).textContent(), PATIENTLY).toContain('长 ');
    // The page itself, and as much of the recording as says how long it is.
    expect(received).toBeLessThan(20 * MEGABYTE);
  });

  it('can be called off half way, and then nothing of it is in git', async () => {
    const path = await longRecording('很长.mp3', 300 * MEGABYTE);
    const page = await visit.logIn();
    await openStory(page, '没有录完');
    const before = visit.git('for-each-ref', 'refs/desk/uploads').toString();
    await choose(page, /录音文件/, [path]);
    // Saved now, the entry would be opened anew, and the recording would be gone.
    await page.getByText('保存', { exact: true }).click();
    await page.getByText('录音还没有存好').waitFor();
    await page.getByRole('button', { name: '不要了，停下' }).click();
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('停下了');
    expect(visit.git('for-each-ref', 'refs/desk/uploads').toString()).toBe(before);
    await expect
      .poll(() => page.getByRole('textbox', { name: '题目' }).inputValue())
      .toBe('没有录完');
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
    const large = await put('五个G.wav', 'RIFF');
    await truncate(large, 5_000_000_000);
    const cases: [string, RegExp][] = [
      [await put('空.mp3', ''), /是空的/],
      [await put('包.mp3', 'PK\x03\x04zip'), /不是录音/],
      [await put('老手机.amr', '#!AMR\n12345'), /AMR 格式/],
      [await put('改了名.mp3', '#!AMR\n12345'), /AMR 格式/],
      [await put('录像.mp4', '\0\0\0\x18ftypisom'), /是录像/],
      [large, /有 5\.0 GB，这里一个文件最大 4\.3 GB/],
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
    // A WAV that was called MP3 is an MP3 now.
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('“好的.mp3”存好了');
    await expect.poll(() => field(page).textContent(), PATIENTLY).toContain('长 0:02');
    const [blob] = visit
      .git('for-each-ref', '--format=%(objectname)', 'refs/desk/uploads')
      .toString()
      .split('\n');
    const kept = visit.git('cat-file', 'blob', blob!);
    expect(soundExtension(kept, 'mp3')).toBe('mp3');
    expect(kept.subarray(0, 4).toString('latin1')).not.toBe('RIFF');
  });
});

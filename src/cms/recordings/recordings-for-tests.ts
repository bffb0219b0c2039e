import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { parseBuffer } from 'music-metadata';
import { afterAll, expect } from 'vitest';
import { findBrowser } from '../../testing/launch-browser.ts';
import { PATIENTLY, type FilesVisit } from '../files/visit-files-for-tests.ts';

const RATE = 44_100;
const CHANNELS = 2;
const HEADER = 44;
const SAMPLE = 2;

/** The header of a CD's WAV that says its sound has `bytes`. */
export function waveHeader(bytes: number): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER - 8 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(CHANNELS, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * CHANNELS * SAMPLE, 28);
  header.writeUInt16LE(CHANNELS * SAMPLE, 32);
  header.writeUInt16LE(8 * SAMPLE, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return header;
}

/** A tone that swells every second, as a stereo WAV; `height` 0: silence. */
export function makeWave(seconds: number, height = 0.4): Buffer {
  const second = Buffer.alloc(RATE * CHANNELS * SAMPLE);
  for (let at = 0; at < RATE; at += 1) {
    const swell = Math.sin((Math.PI * at) / RATE);
    const value = Math.round(height * 32_767 * swell * Math.sin((2 * Math.PI * 440 * at) / RATE));
    second.writeInt16LE(value, at * CHANNELS * SAMPLE);
    second.writeInt16LE(value, at * CHANNELS * SAMPLE + SAMPLE);
  }
  const sound = Buffer.alloc(second.length * seconds, second);
  return Buffer.concat([waveHeader(sound.length), sound]);
}

/** A mono MP3 of 64 kbps, small enough to be sent as it is: each is like no other. */
export function makeMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(192);
  frame.set([0xff, 0xf3, 0x84, 0xc4]);
  const sound = Buffer.alloc(frame.length * Math.ceil((seconds * 24_000) / 576), frame);
  // In a frame's own bytes, where it is not heard.
  randomBytes(16).copy(sound, frame.length * 2 - 16);
  return sound;
}

/** The network as it is far from the city: bytes a second, and whether it is there at all. */
export async function slowNetwork(page: Page, bytesPerSecond: number) {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const set = (offline: boolean, uploadThroughput: number) =>
    network.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await set(false, bytesPerSecond);
  return { lose: () => set(true, bytesPerSecond), find: () => set(false, -1) };
}

/** From which byte each piece of an upload went on. */
export function watchOffsets(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  return offsets;
}

export const field = (page: Page) => page.locator('.desk-recording-field').first();
export const says = (page: Page, text: string | RegExp) =>
  expect.poll(() => field(page).textContent(), PATIENTLY).toMatch(text);

/** As after a power cut: whether somebody is still logged in is known to nobody. */
export async function comeBack(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/admin/`);
  const heading = page.getByRole('heading', { name: '生命故事' });
  const enter = page.getByRole('button', { name: '进入整理台' });
  await heading.or(enter).first().waitFor();
  if (await enter.isVisible()) await enter.click();
  await heading.waitFor();
}

export async function openStory(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}/admin/#/collections/stories/new`);
  await page.getByRole('textbox', { name: '题目' }).fill(title);
  await page.getByRole('button', { name: /再添一项：录音/ }).click();
  await field(page).waitFor();
}

export async function put(visit: FilesVisit, name: string, bytes: Buffer | string) {
  const path = join(visit.folder, name);
  await writeFile(path, bytes);
  return path;
}

/** What the desk holds and nobody has saved yet, as music-metadata reads it. */
export async function readUploads(visit: FilesVisit) {
  const listed = visit.git('for-each-ref', '--format=%(objectname)', 'refs/desk/uploads');
  const blobs = listed.toString().trim().split('\n').filter(Boolean);
  return Promise.all(
    blobs.map(async (blob) => {
      const bytes = visit.git('cat-file', 'blob', blob);
      const { format } = await parseBuffer(bytes, 'audio/mpeg', { duration: true });
      return { bytes, ...format };
    }),
  );
}

/** A browser of its own, with a profile that outlives it, for tests that switch the computer off. */
export function mortalBrowser(profile: string, flags: readonly string[] = []) {
  let process: ChildProcess | undefined;
  const port = () =>
    readFile(join(profile, 'DevToolsActivePort'), 'utf8').then((text) => text.split('\n')[0]!);
  const open = async (): Promise<{ browser: Browser; page: Page }> => {
    // That of a browser which was killed names a port where nobody is.
    await rm(join(profile, 'DevToolsActivePort'), { force: true });
    const { executablePath, args } = await findBrowser();
    const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    process = spawn(executablePath, [...args, ...own, ...flags], {
      detached: true,
      stdio: 'ignore',
    });
    await expect.poll(() => port().catch(() => ''), PATIENTLY).toMatch(/^\d+$/);
    const connect = async () =>
      chromium.connectOverCDP(`http://127.0.0.1:${await port()}`, { timeout: 5000 });
    let browser: Browser | undefined;
    await expect
      .poll(async () => (browser = await connect().catch(() => undefined)), { timeout: 90_000 })
      .toBeTruthy();
    return { browser: browser!, page: await browser!.contexts()[0]!.newPage() };
  };
  /** As a dead battery does: all of its processes, at once. */
  const kill = async (browser: Browser): Promise<void> => {
    const gone = new Promise((resolve) => process!.once('exit', resolve));
    globalThis.process.kill(-process!.pid!, 'SIGKILL');
    await gone;
    await browser.close().catch(() => undefined);
  };
  afterAll(() => {
    if (process?.exitCode === null && process.signalCode === null)
      globalThis.process.kill(-process.pid!, 'SIGKILL');
  });
  return { open, kill };
}

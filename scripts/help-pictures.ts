/**
 * `npm run help:pictures`: the four pictures that somebody sees who opens the transcribing desk for
 * the first time, of an invented interview entered in the real editor; its output is committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRealDesk } from '../src/cms/app/open-real-desk.ts';
import { launchBrowser } from '../src/testing/launch-browser.ts';
import { takeFourSteps } from './help-pictures/four-steps.ts';
import { ARCHIVE } from './help-pictures/invented-interview.ts';
import { SCALE } from './help-pictures/take-picture.ts';

const PICTURES = join(import.meta.dirname, '../src/cms/transcribing/first-visit');

/** A repository with the invented story; returns its `content/`. */
async function writeArchive(repository: string): Promise<string> {
  const content = join(repository, 'content');
  for (const [path, text] of Object.entries(ARCHIVE)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const who = ['-c', 'user.name=示例', '-c', 'user.email=sample@example.org'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'first'],
  ])
    execFileSync('git', [...who, ...args], { cwd: repository });
  return content;
}

const folder = await mkdtemp(join(tmpdir(), 'help-pictures-'));
const desk = await openRealDesk(await writeArchive(join(folder, 'repository')), folder);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ deviceScaleFactor: SCALE, locale: 'zh-CN' });
  for (const [name, picture] of await takeFourSteps(page, desk.address)) {
    await writeFile(join(PICTURES, `${name}.webp`), picture);
    console.log(`${name}.webp ${(picture.length / 1000).toFixed(1)} kB`);
  }
} finally {
  await browser.close();
  await desk.close();
  await rm(folder, { recursive: true, force: true });
}

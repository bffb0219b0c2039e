/** `npm run bench:desk`: how long an editor waits, and what `/admin/` weighs. */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { runCommand } from '../../src/build/run-command.ts';
import { openRealDesk } from '../../src/cms/app/open-real-desk.ts';
import { launchBrowser } from '../../src/testing/launch-browser.ts';
import { drawPool } from './draw-pool.ts';
import { inventStory } from './invent-story.ts';
import { median } from './print-report.ts';
import { writeArchive } from './write-archive.ts';

const USAGE = `npm run bench:desk -- [--stories 1000] [--saves 10]

Drives the editor in a real Chromium over a repository of N stories: how long until one can log in,
until the list is there, and until a save is said to be done. Beside it, what git itself needs to
commit the same change in the same repository: git add, git commit.
`;
/** Decap shows thousands of entries in one go. */
const PATIENTLY = { timeout: 120_000 };

interface Wait {
  label: string;
  /** Milliseconds, one for each time. */
  times: number[];
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

async function weighAdmin(folder: string): Promise<string> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  let [bytes, packed, later] = [0, 0, 0];
  for (const name of (await readdir(folder)).filter((file) => /\.(js|css|html)$/.test(file))) {
    const content = await readFile(join(folder, name));
    const size = gzipSync(content).length;
    if (name !== 'index.html' && !html.includes(name)) later += size;
    else [bytes, packed] = [bytes + content.length, packed + size];
  }
  return `/admin/: ${bytes} bytes, ${packed} gzip; parts that come later: ${later} gzip`;
}

async function saveOften(page: Page, address: string, saves: number): Promise<number[]> {
  await page.goto(`${address}/admin/#/collections/stories/entries/${inventStory(1).slug}/index`);
  const title = page.getByRole('textbox', { name: '题目' });
  await title.waitFor(PATIENTLY);
  const times: number[] = [];
  for (let count = 0; count < saves; count += 1) {
    await title.fill(`改了 ${count} 次`);
    const button = page.getByText('保存', { exact: true });
    await button.click();
    times.push(await timed(() => page.getByText('都保存好了').waitFor(PATIENTLY)));
  }
  return times;
}

/** The same change of a file, as a maintainer commits it in a terminal. */
async function commitOften(repository: string, commits: number): Promise<number[]> {
  const file = join(repository, 'content/stories', inventStory(2).slug, 'index.mdx');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
      cwd: repository,
    });
  const times: number[] = [];
  for (let count = 0; count < commits; count += 1) {
    await appendFile(file, `又一句 ${count}。\n`);
    const start = performance.now();
    git('add', '-A');
    git('commit', '-q', '-m', 'change');
    times.push(performance.now() - start);
  }
  return times;
}

async function measure(folder: string, stories: number, saves: number): Promise<Wait[]> {
  const repository = join(folder, 'repository');
  await drawPool(join(folder, 'pool'));
  await writeArchive(join(repository, 'content'), stories, join(folder, 'pool'));
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
  ])
    execFileSync('git', args, { cwd: repository });
  await commitOften(repository, 1);
  const desk = await openRealDesk(join(repository, 'content'), folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const button = page.getByRole('button', { name: '进入整理台' });
    const open = async () => {
      await page.goto(`${desk.address}/admin/`);
      await button.waitFor(PATIENTLY);
    };
    const login = [await timed(open), await timed(open), await timed(open)];
    const list = await timed(async () => {
      await button.click();
      await page.getByText(inventStory(1).title).first().waitFor(PATIENTLY);
    });
    const ours = await saveOften(page, desk.address, saves);
    const theirs = await commitOften(repository, saves);
    process.stdout.write(`${await weighAdmin(join(folder, 'out/admin'))}\n`);
    return [
      { label: 'until one can log in', times: login },
      { label: `until the list of ${stories} is there`, times: [list] },
      { label: 'a save, until it is said to be done', times: ours },
      { label: 'git add, git commit', times: theirs },
    ];
  } finally {
    await browser.close();
    await desk.close();
  }
}

function print(waits: Wait[]): void {
  for (const { label, times } of waits) {
    const most = Math.round(Math.max(...times));
    process.stdout.write(`${label}: median ${Math.round(median(times))} ms, most ${most} ms\n`);
  }
  const [ours, theirs] = waits.slice(-2).map(({ times }) => median(times));
  process.stdout.write(`a save beside git’s own commit: ${(ours! / theirs!).toFixed(2)}\n`);
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { stories: { type: 'string' }, saves: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(USAGE);
  await mkdir('.cache/bench', { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), '.cache/bench/'));
  try {
    const versions = execFileSync('git', ['--version']).toString().trim();
    process.stdout.write(`${versions}, node ${process.versions.node}\n`);
    print(await measure(folder, Number(values.stories ?? 1000), Number(values.saves ?? 10)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

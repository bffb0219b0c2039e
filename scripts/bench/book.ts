/** `npm run bench:book`: what a book costs, beside the same text through Typst as it is. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { runCommand } from '../../src/build/run-command.ts';
import { drawPool } from './draw-pool.ts';
import { inventStory, STORY } from './invent-story.ts';
import { countHan } from './invent-words.ts';
import { writeArchive } from './write-archive.ts';

const USAGE = `npm run bench:book -- [--stories 50,200]

Prints invented archives: the first time, with photos scaled down already, and story by story on one
press; and their text through Typst as it is. Ends with 1 where 200 stories take more than 30 seconds
or 1.5 GB.

  --stories N,…    sizes, default 50,200
`;
/** Consent is read on this day, so that every run prints the same. */
const TODAY = '2026-06-01';
/** What 200 stories may cost: seconds, bytes. */
const LIMITS = { stories: 200, seconds: 30, peak: 1.5e9 };

interface BookUse {
  seconds: number;
  /** Of all its threads, in seconds. */
  cpu: number;
  peak: number;
  pages: number;
  bytes: number;
  milliseconds?: number;
}

const run = promisify(execFile);

/** A process of its own: its time from start to end, and the most memory it held. */
async function measure(kind: string, environment: Record<string, string>): Promise<BookUse> {
  const start = performance.now();
  const script = join(import.meta.dirname, 'measured-book.ts');
  const { stdout } = await run(process.execPath, [script, kind], {
    env: { ...process.env, ...environment },
  });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, ...(JSON.parse(stdout) as Omit<BookUse, 'seconds'>) };
}

function say(label: string, { seconds, cpu, peak, pages, bytes }: BookUse): void {
  const time = `${seconds.toFixed(1).padStart(6)} ${cpu.toFixed(1).padStart(6)}`;
  const memory = (peak / 1e6).toFixed(0).padStart(6);
  const size = (bytes / 1e6).toFixed(1).padStart(6);
  process.stdout.write(`${time} ${memory} ${String(pages).padStart(6)} ${size}  ${label}\n`);
}

/** Gives each photo bytes of its own, as an archive has them: the same picture, and a comment in it. */
async function tellApart(content: string): Promise<void> {
  const names = await readdir(content, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.jpg'))) {
    const file = join(content, name);
    const photo = await readFile(file);
    const comment = Buffer.from(name);
    const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    await rm(file);
    await writeFile(file, Buffer.concat([photo.subarray(0, 2), head, comment, photo.subarray(2)]));
  }
}

/** Measures one size; returns whether it stays within what is allowed. */
async function benchSize(stories: number, folder: string): Promise<boolean> {
  const [content, cache] = [join(folder, `content-${stories}`), join(folder, `cache-${stories}`)];
  await writeArchive(content, stories, join(folder, 'pool'));
  await tellApart(content);
  const environment = { ARCHIVE_CONTENT: content, ARCHIVE_CACHE: cache, ARCHIVE_TODAY: TODAY };
  process.stdout.write(`\n${stories} 篇\n    秒 CPU 秒  内存MB   页  文件MB\n`);
  const cold = await measure('volume', environment);
  say('整本，头一次（读档案、缩照片都在内）', cold);
  const warm = await measure('volume', environment);
  say('整本，再印一次', warm);
  const plain = await measure('plain', environment);
  say('对照：同样的字，Typst 原样排，没有版式、照片、标准', plain);
  const booklets = await measure('booklets', environment);
  process.stdout.write(
    `单篇小册子，同一台机器接着印：每篇 ${booklets.milliseconds!.toFixed(0)} 毫秒（中位数）\n`,
  );
  const [time, memory] = [warm.cpu / plain.cpu, warm.peak / plain.peak];
  process.stdout.write(`是对照的：CPU ${time.toFixed(2)} 倍，内存 ${memory.toFixed(2)} 倍\n`);
  const isHeld = cold.seconds <= LIMITS.seconds && cold.peak <= LIMITS.peak;
  if (stories === LIMITS.stories)
    process.stdout.write(`${isHeld ? '达到' : '没有达到'}：200 篇 30 秒、1.5 GB 以内\n`);
  return isHeld || stories !== LIMITS.stories;
}

async function describeRun(): Promise<string> {
  const name = '@myriaddreamin/typst-ts-node-compiler';
  const file = join(process.cwd(), 'node_modules', name, 'package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  const story = inventStory(0);
  const words = countHan(story.body + story.turns.map(({ text }) => text).join(''));
  return `每篇约 ${words} 个汉字、${STORY.turns} 轮、${STORY.photos} 张照片；${name} ${version}，node ${process.versions.node}，${availableParallelism()} 核\n`;
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      stories: { type: 'string', default: '50,200' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  process.stdout.write(await describeRun());
  await mkdir('.cache/bench', { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), '.cache/bench/book-'));
  try {
    await drawPool(join(folder, 'pool'));
    let isHeld = true;
    for (const stories of values.stories.split(',').map(Number))
      isHeld = (await benchSize(stories, folder)) && isHeld;
    return isHeld ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

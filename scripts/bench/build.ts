/** `npm run bench`: what building an archive costs, beside the same stories through plain MDX. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/build/run-command.ts';
import { readBenchOptions, USAGE, type BenchOptions } from './bench-options.ts';
import { drawPool } from './draw-pool.ts';
import { inventStory, STORY } from './invent-story.ts';
import { countHan } from './invent-words.ts';
import { measureBuild, type BuildRequest, type BuildUse } from './measure-build.ts';
import { printBuild, printRatio } from './print-report.ts';
import { editStory, storyFile, writeArchive } from './write-archive.ts';
import { writePeer, type PeerTurns } from './write-peer.ts';

/** Consent is read on this day, so that every run publishes the same. */
const TODAY = '2026-06-01';

async function versionOf(name: string): Promise<string> {
  const file = join(process.cwd(), 'node_modules', name, 'package.json');
  return `${name} ${(JSON.parse(await readFile(file, 'utf8')) as { version: string }).version}`;
}

async function describeRun({ stories }: BenchOptions): Promise<string> {
  const story = inventStory(0);
  const bytes = Buffer.byteLength(storyFile(story));
  const versions = await Promise.all(['astro', '@astrojs/mdx', 'sharp'].map(versionOf));
  const words = countHan(story.body + story.turns.map(({ text }) => text).join(''));
  return `${stories} 篇，每篇约 ${words} 个汉字（${bytes} 字节）、${STORY.turns} 轮、${STORY.photos} 张照片
${versions.join('，')}，node ${process.versions.node}，${availableParallelism()} 核
CPU 是全部进程的用户加系统时间；内存是全部进程同一时刻常驻内存之和的峰值。
对照组：glob + @astrojs/mdx，同样的文字；words 每轮只写成一段，page 每轮的 HTML 和我们的一样。两边的“网页”都不含照片，对照组连照片大小也不看。
`;
}

/** A cold build of a peer: nothing of an earlier one is left. */
async function measurePeer(root: string): Promise<BuildUse> {
  for (const made of ['dist', '.astro', 'node_modules'])
    await rm(join(root, made), { recursive: true, force: true });
  return measureBuild({ kind: 'peer', cwd: root, environment: {}, until: 'media' });
}

async function bench(options: BenchOptions, folder: string): Promise<void> {
  process.stdout.write(await describeRun(options));
  const [content, cache, out] = ['content', 'cache', 'dist'].map((name) => join(folder, name));
  await drawPool(join(folder, 'pool'));
  await writeArchive(content!, options.stories, join(folder, 'pool'));
  const peerRoot = (turns: PeerTurns) => join(folder, `peer-${turns}`);
  for (const turns of options.peers) await writePeer(peerRoot(turns), options.stories, turns);

  const environment = {
    ARCHIVE_CONTENT: content!,
    ARCHIVE_CACHE: cache!,
    ARCHIVE_OUT: out!,
    ARCHIVE_TODAY: TODAY,
  };
  const until = options.search ? 'end' : options.photos ? 'search' : 'media';
  const build = (limit: BuildRequest['until']) =>
    measureBuild({ kind: 'archive', cwd: process.cwd(), environment, until: limit });
  const ours: BuildUse[] = [];
  const peers = new Map<PeerTurns, BuildUse[]>(options.peers.map((turns) => [turns, []]));
  for (let round = 1; round <= options.repeat; round += 1) {
    for (const [turns, uses] of peers) {
      uses.push(await measurePeer(peerRoot(turns)));
      printBuild(`对照组 ${turns}，冷构建 ${round}`, uses.at(-1)!);
    }
    for (const made of [cache!, out!]) await rm(made, { recursive: true, force: true });
    // Photos and the index cost the same in every round: once is enough.
    ours.push(await build(round < options.repeat ? 'media' : until));
    printBuild(`故乡痕，冷构建 ${round}`, ours.at(-1)!);
  }
  for (const [turns, uses] of peers) printRatio(ours, uses, turns);
  if (!options.rebuilds) return;
  printBuild('故乡痕，什么也没改再构建', await build(until));
  await editStory(content!, Math.floor(options.stories / 2));
  printBuild('故乡痕，改了一篇再构建', await build(until));
}

await runCommand(async () => {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(USAGE);
  if (!existsSync('/proc/self/stat'))
    throw new Error('这里量不了：用时和内存是从 /proc 读的。请在 Linux 上运行。');
  await mkdir('.cache/bench', { recursive: true });
  // Inside the project, so that pages find the project's packages.
  const folder = await mkdtemp(join(process.cwd(), '.cache/bench/'));
  try {
    await bench(options, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

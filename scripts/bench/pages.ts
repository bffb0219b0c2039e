/** `npm run bench:pages`: what a phone has to load, and what Lighthouse says of it. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/build/run-command.ts';
import { buildArchive } from '../../src/testing/build-fixture.ts';
import { launchBrowser } from '../../src/testing/launch-browser.ts';
import { barePage } from './bare-page.ts';
import { printVisits, printWeights, type Measured } from './print-pages.ts';
import { HOW_TO_GET, loadLighthouse, visit, type LighthouseVisit } from './run-lighthouse.ts';
import { serveCompressed } from './serve-compressed.ts';
import { weighPage, type PageWeight } from './weigh-page.ts';
import { copyItemLibrary, HOW_TO_GET_ITEM, itemPage } from './write-item-page.ts';
import { pages, writePageArchive } from './write-page-archive.ts';

const USAGE = `npm run bench:pages -- [--runs 3] [--no-lighthouse]

Builds the samples with a recording of 700 turns and a wall of 200 photos, serves them compressed,
and measures home, story, long story and wall, each beside the same page as bare HTML, and stories
beside the same words in the frame of a CollectionBuilder item page.

  --runs N         how often Lighthouse visits each page; medians are printed. Default 3
  --no-lighthouse  only the weights
`;
/** Keeps the developed photos of the wall: the first run takes minutes, the next do not. */
const KEPT = '.cache/bench-pages';
const BARE = '/bare';
const ITEM = '/item';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

async function writePage(out: string, path: string, text: string): Promise<void> {
  await mkdir(join(out, path), { recursive: true });
  await writeFile(join(out, path, 'index.html'), text);
}

/** Builds the archive and writes the bare pages and the item pages beside it. */
async function buildPages(folder: string): Promise<string> {
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  process.stderr.write('Making the archive; the first time, this takes some minutes.\n');
  await writePageArchive('content', content, join(KEPT, 'photos'));
  const { status, printed } = await buildArchive({
    ARCHIVE_CONTENT: content,
    ARCHIVE_CACHE: join(process.cwd(), KEPT, 'cache'),
    ARCHIVE_OUT: out,
  });
  if (status !== 0) throw new Error(printed);
  for (const { path } of pages) {
    const file = join(out, path, 'index.html');
    if (!existsSync(file)) throw new Error(`There is no ${path}: this needs the sample stories.`);
    const bare = barePage(await readFile(file, 'utf8'));
    await writePage(out, BARE + path, bare);
    await writePage(out, ITEM + path, itemPage(bare));
  }
  return out;
}

/** Which pages are beside an item page: only a story is an item. */
const isItem = (path: string, hasItems: boolean) => hasItems && path.startsWith('/stories/');

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function weighAll(
  browser: Browser,
  address: string,
  hasItems: boolean,
): Promise<Measured<PageWeight>[]> {
  const weighed: Measured<PageWeight>[] = [];
  for (const { name, path } of pages) {
    const weigh = (frame: string) => weighPage(browser, address + frame + path);
    const [ours, bare] = [await weigh(''), await weigh(BARE)];
    weighed.push({ name, ours, bare, ...(isItem(path, hasItems) && { item: await weigh(ITEM) }) });
  }
  return weighed;
}

/** Ours and the others in turn, so that a busy machine is unfair to all. */
async function visitAll(
  look: (path: string) => Promise<LighthouseVisit>,
  runs: number,
  hasItems: boolean,
): Promise<Measured<LighthouseVisit[]>[]> {
  const visited = pages.map(({ name, path }) => ({
    name,
    path,
    ours: [] as LighthouseVisit[],
    bare: [] as LighthouseVisit[],
    ...(isItem(path, hasItems) && { item: [] as LighthouseVisit[] }),
  }));
  for (let run = 0; run < runs; run += 1) {
    for (const { path, ours, bare, item } of visited) {
      process.stderr.write(`Lighthouse ${run + 1}/${runs}: ${path}\n`);
      ours.push(await look(path));
      bare.push(await look(BARE + path));
      item?.push(await look(ITEM + path));
    }
  }
  return visited;
}

async function measure(out: string, runs: number): Promise<number> {
  const port = await freePort();
  const hasItems = await copyItemLibrary(out);
  if (!hasItems) process.stderr.write(HOW_TO_GET_ITEM);
  const [server, browser, lighthouse] = await Promise.all([
    serveCompressed(out),
    launchBrowser([`--remote-debugging-port=${port}`]),
    loadLighthouse(),
  ]);
  try {
    process.stdout.write(`Chromium ${browser.version()}, Node ${process.versions.node}\n`);
    const isLight = printWeights(await weighAll(browser, server.address, hasItems));
    if (runs === 0) return isLight ? 0 : 1;
    if (!lighthouse) {
      process.stdout.write(`\n${HOW_TO_GET}`);
      return 1;
    }
    const look = (path: string) => visit(lighthouse, server.address + path, port);
    return printVisits(await visitAll(look, runs, hasItems)) && isLight ? 0 : 1;
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '3' },
      lighthouse: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  if (values.help) return void process.stdout.write(USAGE);
  const runs = values.lighthouse ? Math.max(1, Number(values.runs) || 1) : 0;
  await mkdir(KEPT, { recursive: true });
  // Inside the project, so that pages find the project's packages.
  const folder = await mkdtemp(join(process.cwd(), KEPT, 'run-'));
  try {
    return await measure(await buildPages(folder), runs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

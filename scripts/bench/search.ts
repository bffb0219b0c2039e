/** `npm run bench:search`: what searching costs and whether it is exact, beside Pagefind as it is. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { runCommand } from '../../src/build/run-command.ts';
import { INDEX_FOLDER } from '../../src/search/index-format.ts';
import { buildArchive } from '../../src/testing/build-fixture.ts';
import { launchBrowser } from '../../src/testing/launch-browser.ts';
import { writeAskingPage } from '../../src/testing/search-oracle/asking-page.ts';
import { inventQueries } from '../../src/testing/search-oracle/invent-queries.ts';
import { createOracle, type Oracle } from '../../src/testing/search-oracle/oracle.ts';
import { benchCorpus, CHARACTERS, editCorpus, writeCorpus } from './searching/corpus-on-disk.ts';
import {
  exactnessOfOurs,
  exactnessOfPagefind,
  freshPage,
  indexBytes,
  pagefindBytes,
} from './searching/measure-asking.ts';
import { measureIndexing, sizeOf } from './searching/measure-indexing.ts';
import {
  firstOfPagefind,
  firstResults,
  SLOW,
  slowDown,
  warmTimes,
} from './searching/time-asking.ts';
import { printSearch, type SearchFigures } from './searching/print-search.ts';
import { serveCompressed } from './serve-compressed.ts';

const USAGE = `npm run bench:search -- [--stories 100,1000,5000] [--questions 1000]

Indexes invented archives with ours and with Pagefind as it is, asks both the same questions in a
real Chromium, and compares with a plain substring search. Prints sizes, bytes, times and whether
the targets are met; ends with 1 where an answer is not exact.

  --stories N,…    sizes, default 100,1000,5000 (the last needs 8 GB of memory and half an hour)
  --questions N    of all kinds, default 1000; Pagefind gets 200 of them
`;
const [FOR_PEER, COLD, NAMES] = [200, 15, 300];

/** Of the oracle, the stories: the corpus of the benchmark has nothing else. */
function storiesOf(oracle: Oracle): Oracle {
  return {
    addresses: oracle.addresses.filter((address) => address.startsWith('/stories/')),
    find: (query) =>
      new Map([...oracle.find(query)].filter(([address]) => address.startsWith('/stories/'))),
  };
}

async function measureSize(
  stories: number,
  questions: number,
  { folder, site }: { folder: string; site: string },
): Promise<SearchFigures> {
  const say = (what: string) => process.stderr.write(`${stories} stories: ${what}\n`);
  say('inventing');
  const corpus = benchCorpus(stories);
  await writeCorpus(corpus, folder);
  const out = join(folder, 'site');
  await cp(site, out, { recursive: true });
  await rm(join(out, INDEX_FOLDER), { recursive: true, force: true });
  say('indexing');
  const ours = await measureIndexing('archive', folder, out);
  const peer = await measureIndexing('pagefind', folder, out);
  await editCorpus(folder, Math.floor(stories / 2));
  const index = join(out, INDEX_FOLDER);
  // Before the server lays compressed copies beside the files.
  const size = { ours: await sizeOf(index), peer: await sizeOf(join(out, 'pagefind')) };
  const edited = await measureIndexing('archive', folder, join(folder, 'edited'));

  say('asking');
  const oracle = storiesOf(createOracle(corpus));
  const queries = inventQueries(corpus, `bench ${stories}`, questions).map(({ text }) => text);
  const some = queries.slice(0, FOR_PEER);
  const names = corpus.people.map(({ name }) => name).slice(0, NAMES);
  await writeAskingPage(out);
  const page = 'ask/time';
  await mkdir(join(out, page), { recursive: true });
  await writeAskingPage(join(out, page), '../../../scripts/bench/searching/time-in-page.ts');
  const [server, browser] = await Promise.all([serveCompressed(out), launchBrowser()]);
  const timing = `${server.address}/${page}`;
  try {
    const asking = await freshPage(browser, `${server.address}/ask/`);
    const timingPage = await freshPage(browser, `${timing}/ask/`);
    const exact = {
      ours: await exactnessOfOurs(asking, oracle, queries),
      bare: await exactnessOfPagefind(timingPage, oracle, some, false),
      quoted: await exactnessOfPagefind(timingPage, oracle, some, true),
    };
    say('timing');
    const warm = {
      ours: await warmTimes(timingPage, 'ours', names),
      pagefind: await warmTimes(timingPage, 'pagefind', names),
    };
    await slowDown(timingPage, { cpu: SLOW.cpu });
    const warmSlow = {
      ours: await warmTimes(timingPage, 'ours', names),
      pagefind: await warmTimes(timingPage, 'pagefind', names),
    };
    const told = names.filter((name) => oracle.find(name).size > 0).slice(0, COLD);
    return {
      stories,
      ours,
      peer,
      edited,
      size,
      exact,
      baseBytes: gzipSync(await readFile(join(index, 'base.json'))).length,
      scriptBytes: await scriptBytes(browser, server.address),
      bytes: {
        names: await indexBytes(index, names),
        all: await indexBytes(index, queries),
        peer: await pagefindBytes(browser, timing, told),
      },
      warm,
      warmSlow,
      cold: {
        ours: await firstResults(browser, server.address, told),
        pagefind: await firstOfPagefind(browser, timing, told),
      },
    };
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** What the first focus in a box fetches besides the base, compressed. */
async function scriptBytes(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  address: string,
): Promise<number> {
  const page = await freshPage(browser, `${address}/villages/`);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.body());
  });
  const base = page.waitForResponse(/base\.json$/);
  await page.focus('#q');
  await base;
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await page.context().close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function versions(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(process.cwd(), 'node_modules/pagefind/package.json'), 'utf8'),
  ) as { version: string };
  const browser = await launchBrowser();
  const chromium = browser.version();
  await browser.close();
  return `pagefind ${version}, Chromium ${chromium}, Node ${process.versions.node}, ${availableParallelism()} cores; ${CHARACTERS} characters a story`;
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      stories: { type: 'string', default: '100,1000,5000' },
      questions: { type: 'string', default: '1000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const sizes = values.stories.split(',').map(Number);
  process.stdout.write(`${await versions()}\n`);
  await mkdir('.cache/bench', { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), '.cache/bench/search-'));
  try {
    const site = join(folder, 'samples');
    const built = await buildArchive({ ARCHIVE_OUT: site });
    if (built.status !== 0) throw new Error(built.printed);
    let isExact = true;
    for (const stories of sizes) {
      const place = join(folder, String(stories));
      await mkdir(place);
      const figures = await measureSize(stories, Number(values.questions), {
        folder: place,
        site,
      });
      isExact = printSearch(figures) && isExact;
      await rm(place, { recursive: true, force: true });
    }
    return isExact ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

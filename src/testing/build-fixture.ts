import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPdf } from '../book/print/pdf-for-tests.ts';
import { readShard } from '../search/finding/shard.ts';
import { bundleCache } from './bundle-once.ts';

/** The files of a small archive: path under `content/` → text or bytes. */
export type FixtureContent = Record<string, string | Uint8Array>;

export interface FixtureRun {
  /** 0 when the command did what it should. */
  status: number;
  /** Everything it printed. */
  printed: string;
}

export interface Fixture {
  /** Absolute. */
  content: string;
  out: string;
  /** What tells the commands to work on this archive. */
  environment: Record<string, string>;
  /** Runs `scripts/build.ts` on it; `today` in Asia/Shanghai. */
  build: (today?: string) => Promise<FixtureRun>;
  /** Runs `scripts/check.ts` on it. */
  check: (...flags: string[]) => Promise<FixtureRun>;
  /** Every published file by its path, compressed ones opened, PDFs as what they say, the search index as its characters. */
  published: () => Promise<Map<string, string>>;
  /** One published file as bytes. */
  bytes: (path: string) => Promise<Buffer>;
  remove: () => Promise<void>;
}

const ROOT = process.cwd();
/** The environment of somebody's terminal: Astro serves nothing where it sees `VITEST`. */
export const outsideEnvironment: NodeJS.ProcessEnv = { ...process.env, VITEST: undefined };

function run(
  script: string,
  flags: string[],
  environment: Record<string, string>,
): Promise<FixtureRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...flags], {
      cwd: ROOT,
      env: { ...outsideEnvironment, NODE_ENV: 'production', ...environment },
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, printed }));
  });
}

/** Builds the project's own archive, or another one, with the real command. */
export function buildArchive(environment: Record<string, string>): Promise<FixtureRun> {
  return run('scripts/build.ts', [], environment);
}

/** Part of the search index, which holds pairs of characters as numbers. */
const SHARD = /^search-index\/[^/]+\/\d+\.bin$/;

function readable(path: string, bytes: Buffer): string {
  if (SHARD.test(path)) return [...readShard(bytes).places.keys()].join('\n');
  if (path.endsWith('.pdf')) return readPdf(bytes).pages.join('\n');
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (gzipped ? gunzipSync(bytes) : bytes).toString('utf8').replaceAll('\u200B', '');
}

/**
 * A small archive in a folder of its own, built by the real commands of this project. It lies
 * inside the project so that its pages find the project's packages. With `extras` it has share
 * pictures and compressed texts too.
 */
export async function createFixture(
  files: FixtureContent,
  { extras = false } = {},
): Promise<Fixture> {
  await mkdir(join(ROOT, '.cache/fixtures'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache/fixtures/'));
  const paths = {
    content: join(folder, 'content'),
    cache: join(folder, 'cache'),
    out: join(folder, 'dist'),
  };
  await mkdir(paths.content, { recursive: true });
  await mkdir(paths.cache);
  await symlink(join(bundleCache, 'admin'), join(paths.cache, 'admin'), 'junction');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(paths.content, name)), { recursive: true });
    await writeFile(join(paths.content, name), content);
  }
  const environment = {
    ARCHIVE_CONTENT: paths.content,
    ARCHIVE_CACHE: paths.cache,
    ARCHIVE_OUT: paths.out,
    ...(!extras && { ARCHIVE_EXTRAS: 'none' }),
  };
  return {
    content: paths.content,
    out: paths.out,
    environment,
    build: (today) =>
      run('scripts/build.ts', [], { ...environment, ...(today && { ARCHIVE_TODAY: today }) }),
    check: (...flags) => run('scripts/check.ts', flags, environment),
    published: async () => {
      const found = new Map<string, string>();
      for (const entry of await readdir(paths.out, { recursive: true, withFileTypes: true })) {
        // What stands in these stands in the file beside them.
        if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const path = relative(paths.out, file).split(sep).join('/');
        found.set(path, readable(path, await readFile(file)));
      }
      return found;
    },
    bytes: (path) => readFile(join(paths.out, path)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

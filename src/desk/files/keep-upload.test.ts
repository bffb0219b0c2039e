import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepositories, gitIn, writeInto, type TestRepository } from '../desk-for-tests.ts';
import { explainFailure } from '../explain-failure.ts';
import { openDesk, type Desk } from '../open-desk.ts';
import { forgetOldUploads } from './hold-uploads.ts';
import { keepUpload, type KeptUpload, type Upload } from './keep-upload.ts';
import { streamBlob } from './stream-blob.ts';

const createRepository = createRepositories();
const MEGABYTE = 1_000_000;
const DAY = 86_400_000;
let [repository, desk]: [TestRepository?, Desk?] = [];

beforeAll(async () => {
  repository = createRepository();
  desk = await openDesk({ content: repository.content });
});
afterAll(() => desk?.close());

function keep(bytes: Upload['bytes'], more: Partial<Upload> & { largest?: number } = {}) {
  const { name = '录音.mp3', announced, largest } = more;
  return keepUpload(desk!.repository, { bytes, name, announced }, largest);
}
async function* pieces(count: number, make = () => Buffer.alloc(MEGABYTE)) {
  for (let index = 0; index < count; index += 1) yield make();
}

const left = () => [
  repository!.git('for-each-ref', 'refs/desk/uploads'),
  ...readdirSync(join(repository!.path, '.git/desk')).filter((name) => name.startsWith('upload')),
];

test('an empty file, one that is too large and one that breaks off leave nothing behind', async () => {
  const before = left();
  await expect(keep(pieces(0))).rejects.toMatchObject({ id: 'file-empty' });
  const endless = keep(pieces(Infinity), { largest: 3 * MEGABYTE });
  await expect(endless).rejects.toMatchObject({ id: 'request-too-large' });
  const broken = async function* () {
    yield* pieces(2);
    throw new Error('the line went dead');
  };
  await expect(keep(broken())).rejects.toThrow('dead');
  expect(left()).toEqual(before);
});

test('what says it is larger than the disk is refused before a byte of it is read', async () => {
  let read = 0;
  const bytes = pieces(1, () => Buffer.alloc((read += 1)));
  const announced = Number.MAX_SAFE_INTEGER / 4;
  const asked = keep(bytes, { announced, largest: Number.MAX_SAFE_INTEGER });
  await expect(asked).rejects.toMatchObject({ id: 'disk-full' });
  expect(read).toBe(0);
});

/** Only root can make a small disk. */
const canMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return status === 0;
})();

test.skipIf(!canMount)('a disk that fills up on the way keeps nothing half-made', async () => {
  const path = mkdtempSync(join(tmpdir(), 'full-'));
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', path]);
  try {
    const git = gitIn(path);
    git('init', '-q', '-b', 'main');
    writeInto(path)('content/site.yaml', 'title: 故乡痕\n');
    const small = await openDesk({ content: join(path, 'content') });
    const asked = { bytes: pieces(200), name: '长.wav', announced: undefined };
    const error = await keepUpload(small.repository, asked).catch(explainFailure);
    expect(error).toMatchObject({ id: 'disk-full', status: 507 });
    expect(readdirSync(join(path, '.git/desk'))).toEqual([]);
    expect(git('for-each-ref')).toBe('');
    await small.close();
  } finally {
    spawnSync('umount', [path]);
    rmdirSync(path);
  }
});

/** The most that lay in buffers while `work` was done, in bytes. */
async function mostInMemory<T>(work: (look: () => void) => Promise<T>): Promise<[number, T]> {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const result = await work(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  });
  return [most, result];
}

test('a recording of 150 MB goes in and out without lying in memory', async () => {
  const size = 150 * MEGABYTE;
  const piece = randomBytes(MEGABYTE);
  const [most, kept] = await mostInMemory<KeptUpload & { given: number }>(async (look) => {
    const bytes = pieces(150, () => (look(), Buffer.from(piece)));
    const { blob } = await keep(bytes, { announced: size });
    let given = 0;
    for await (const part of streamBlob(desk!.repository, blob, { first: 0, last: size - 1 })) {
      given += part.length;
      look();
    }
    return { blob, size, given };
  });
  expect(kept.given).toBe(size);
  // Buffers wait for the collector; the whole recording would be 150 MB.
  expect(most).toBeLessThan(75 * MEGABYTE);
  // Git packed it piece by piece, too: one that had it whole would have made a loose object of it.
  const pack = join(repository!.path, '.git/objects/pack');
  const sizes = readdirSync(pack).map((name) => statSync(join(pack, name)).size);
  expect(Math.max(...sizes)).toBeGreaterThan(size);
});

test('uploads that nobody saved are forgotten after two months, and not before', async () => {
  const { blob } = await keep(pieces(1, () => randomBytes(200)));
  await forgetOldUploads(desk!.repository, Date.now() + 59 * DAY);
  expect(left()[0]).toContain(blob);
  await forgetOldUploads(desk!.repository, Date.now() + 62 * DAY);
  expect(left()[0]).not.toContain(blob);
});

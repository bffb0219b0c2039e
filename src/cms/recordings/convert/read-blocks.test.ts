import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readInBlocks } from './read-blocks.ts';

const bytes = randomBytes(9_500_000);
const shaOf = (all: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of all) hash.update(part);
  return hash.digest('hex');
};

test.each<[string, (read: (start: number, end: number) => Promise<unknown>) => Promise<unknown>]>([
  [
    'from the beginning on',
    async (read) => {
      for (let at = 0; at < bytes.length; at += 100_000) await read(at, at + 100_000);
    },
  ],
  [
    'its end first',
    async (read) => {
      await read(9_000_000, 9_400_000);
      await read(0, 6_000_000);
    },
  ],
  ['all at once', (read) => Promise.all([read(9_000_000, 9_000_001), read(5e6, 6e6), read(0, 10)])],
  ['not at all', async () => undefined],
])('a file that is read %s is handed on once and in order', async (_, use) => {
  const parts: Uint8Array[] = [];
  const { read, finish } = readInBlocks(new Blob([bytes]), (part) => parts.push(part));
  await use(read);
  await finish();
  expect(shaOf(parts)).toBe(shaOf([bytes]));
});

test('what is read is what is there, also across blocks', async () => {
  const { read } = readInBlocks(new Blob([bytes]), () => undefined);
  for (const [start, end] of [
    [0, 10],
    [4_194_300, 4_194_310],
    [3_000_000, 9_000_000],
  ] as const)
    expect(Buffer.from(await read(start, end)).equals(bytes.subarray(start, end))).toBe(true);
});

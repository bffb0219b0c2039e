import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { contentState } from './content-state.ts';

const folder = createTestFolder();
const at = (name: string) => join(folder.path, name);
const state = (today = '2026-06-01') => contentState(folder.path, today);

it('changes with every file that is written, renamed or deleted, and with the day', async () => {
  await mkdir(at('stories/井'), { recursive: true });
  const seen = new Set([await state()]);
  await writeFile(at('stories/井/index.mdx'), '一');
  seen.add(await state());
  await writeFile(at('stories/井/index.mdx'), '一二');
  seen.add(await state());
  await utimes(at('stories/井/index.mdx'), 1, 1);
  seen.add(await state());
  await rename(at('stories/井/index.mdx'), at('stories/井/index.md'));
  seen.add(await state());
  seen.add(await state('2026-06-02'));
  expect(seen.size).toBe(6);
});

it('stays the same where nothing of the archive changed', async () => {
  await writeFile(at('a.yaml'), '一');
  const before = await state();
  await mkdir(at('.git'));
  await writeFile(at('.git/index'), 'x');
  await writeFile(at('.a.yaml.swp'), 'x');
  expect(await state()).toBe(before);
  await rm(at('a.yaml'));
  expect(await state()).not.toBe(before);
});

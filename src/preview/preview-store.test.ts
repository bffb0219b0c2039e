import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { previewEnd } from '../review/preview/family-preview.ts';
import { createTestFolder } from '../testing/test-folder.ts';
import { openPreviewStore } from './preview-store.ts';

const folder = createTestFolder();
const DRAFT = { collection: 'stories', slug: 'x/index', tip: 'a', note: '大女儿', by: '陈晓' };

test('an address is found again after a restart, and stands in no file', async () => {
  const file = join(folder.path, 'a/addresses.json');
  const { token, record } = await (await openPreviewStore(file)).add({ ...DRAFT, days: 3 });
  expect(await readFile(file, 'utf8')).not.toContain(token);
  const again = await openPreviewStore(file);
  expect(again.find(token)?.id).toBe(record.id);
  expect(again.find(`${token.slice(0, 21)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  expect(again.find(record.digest)).toBeNull();
});

test('what has ended stays ended, for its first reason', async () => {
  const file = join(folder.path, 'b.json');
  const store = await openPreviewStore(file);
  const { token, record } = await store.add({ ...DRAFT, days: 14 });
  await store.end(record.id, 'stopped');
  await store.end(record.id, 'expired');
  expect((await openPreviewStore(file)).find(token)?.ended).toBe('stopped');
});

test('it lasts for the days it was given', async () => {
  const store = await openPreviewStore(join(folder.path, 'c.json'));
  const { record } = await store.add({ ...DRAFT, days: 3 });
  const after = (days: number) => new Date(Date.parse(record.openedAt) + days * 86_400_000);
  expect(previewEnd(record, { standing: 'open' }, after(2.9))).toBeNull();
  expect(previewEnd(record, { standing: 'open' }, after(3.1))).toBe('expired');
});

test('twenty given out at once are all there', async () => {
  const file = join(folder.path, 'd.json');
  const store = await openPreviewStore(file);
  await Promise.all(Array.from({ length: 20 }, () => store.add({ ...DRAFT, days: 60 })));
  expect((await openPreviewStore(file)).list()).toHaveLength(20);
});

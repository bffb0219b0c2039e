import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createTestFolder } from '../../testing/test-folder.ts';
import { buildBundle } from './build-bundle.ts';
import { reword } from './reword-parts.ts';

const folder = createTestFolder();
let scripts: string;
beforeAll(async () => {
  const { metafile } = await buildBundle(folder.path);
  const files = Object.keys(metafile.outputs).filter((path) => path.endsWith('.js'));
  const texts = await Promise.all(files.map((path) => readFile(join(process.cwd(), path), 'utf8')));
  scripts = texts.join('\n');
});

it.each([
  'Picked up draggable',
  'To pick up a draggable',
  'No options',
  'Select...',
  'press Escape',
])('never says “%s” to those who hear the page', (english) => {
  expect(scripts.includes(english)).toBe(false);
});

it('says it in Chinese', () => {
  expect(scripts.includes('拿起来了。')).toBe(true);
  expect(scripts.includes('没有可以选的')).toBe(true);
});

it('stops the build where a newer version says something else', () => {
  const rewording = { path: /x/, changes: [[/old words/, '新']] as const };
  expect(reword('x.js', 'say("old words")', rewording)).toBe('say("新")');
  expect(() => reword('x.js', 'say("new words")', rewording)).toThrow('x.js no longer holds');
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { publishGate } from './publish-gate.ts';

const folder = createTestFolder();
const consent = (scopes: string, more = '') =>
  `consent:\n  scopes: [${scopes}]\n  form: signed\n  date: '2024-05-12'\n  obtainedBy: 陈晓\n${more}`;
const story = (fields: string, narrator = '王秀英') =>
  `---\ntitle: 织布\nkind: life-story\nvillage: liuwan\nnarrators: [${narrator}]\n${fields}---\n\n织了一辈子布。\n`;

beforeAll(async () => {
  await mkdir(join(folder.path, 'people'));
  await mkdir(join(folder.path, 'villages/liuwan'), { recursive: true });
  await writeFile(join(folder.path, 'people/wang-xiuying.yaml'), 'name: 王秀英\n');
  await writeFile(join(folder.path, 'villages/liuwan/index.mdx'), '---\nname: 柳湾村\n---\n');
});

function ask(text: string | null, path = 'content/stories/loom/index.mdx'): Promise<string[]> {
  const files = [{ path, text }];
  return publishGate(folder.path)({
    collection: 'stories',
    slug: 'loom',
    status: undefined,
    files,
  });
}

it('refuses a story without consent, in one Chinese sentence', async () => {
  expect(await ask(story(''))).toEqual([expect.stringMatching(/知情同意.*。$/)]);
});

it('lets a story with consent pass', async () => {
  expect(await ask(story(consent('text, name, place')))).toEqual([]);
});

it('knows the people and villages of the archive: without them a pseudonym cannot be made', async () => {
  expect(await ask(story(consent('text, place')))).toEqual([]);
  expect(await ask(story(consent('text, place'), '没有这个人'))).toHaveLength(1);
  expect(await ask(story(consent('text, name')))).toEqual([]);
});

it('lets a withdrawal pass: refused, it would leave the story on the site', async () => {
  const withdrawn = consent('text, name, place', "  withdrawnOn: '2025-01-01'\n");
  expect(await ask(story(withdrawn))).toEqual([]);
});

it('asks nothing of photos, settings, or an entry that is being removed', async () => {
  expect(await ask(null)).toEqual([]);
  expect(await ask(story(''), 'content/site.yaml')).toEqual([]);
  expect(await ask(story(''), 'content/stories/loom/老照片.jpg')).toEqual([]);
});

import { access, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFixture } from '../testing/build-fixture.ts';
import { removeSamples } from './remove-samples.ts';

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

it('takes every sample of the real archive away, and the empty one still builds and invites', async () => {
  const fixture = await createFixture({});
  await cp('content', fixture.content, { recursive: true });
  const { removed, kept } = await removeSamples(fixture.content);
  expect([removed.length > 25, kept]).toEqual([true, []]);
  expect(await exists(join(fixture.content, 'pages/about.mdx'))).toBe(true);
  const run = await fixture.build();
  expect(run.status, run.printed).toBe(0);
  const published = await fixture.published();
  expect(published.get('index.html')).toContain('第一个故事，等您来讲');
  for (const page of [
    'stories',
    'villages',
    'albums',
    'people',
    'timeline',
    'glossary',
    'topics',
    'search',
    'about',
  ]) {
    expect(published.get(`${page}/index.html`), page).toContain('<h1');
  }
  expect([...published.keys()].filter((path) => path.startsWith('media/'))).toEqual([]);
  expect((await fixture.check('--strict')).status).toBe(0);
  await fixture.remove();
});

it('leaves everything that is not marked as a sample, to the byte', async () => {
  const real = '---\ntitle: 真的故事\nvillage: made-up\n---\n\n正文。\n';
  const fixture = await createFixture({
    'stories/real/index.mdx': real,
    'stories/real/photo.jpg': 'bytes',
    'stories/invented/index.mdx': '---\ntitle: 示例\nsample: true\n---\n\n正文。\n',
    'stories/unreadable/index.mdx': '---\ntitle: "没有收尾\nsample: true\n---\n',
    'people/invented.yaml': 'name: 某人\nsample: true\n',
    'villages/made-up/index.mdx': '---\nname: 某村\nsample: true\n---\n',
    'site.yaml': '# 我们的设置\nname: 本村\nleadStory: invented\nvillages: [made-up, other]\n',
  });
  const { removed, kept } = await removeSamples(fixture.content);
  expect(removed.sort()).toEqual(['people/invented.yaml', 'stories/invented', 'villages/made-up']);
  expect(kept).toEqual(['content/stories/unreadable/index.mdx']);
  expect(await readFile(join(fixture.content, 'stories/real/index.mdx'), 'utf8')).toBe(real);
  const settings = await readFile(join(fixture.content, 'site.yaml'), 'utf8');
  expect(settings).toContain('# 我们的设置');
  expect(settings).not.toMatch(/invented|made-up/);
  await fixture.remove();
});

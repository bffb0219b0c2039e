import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFixture } from '../testing/build-fixture.ts';
import { removeSamples } from './remove-samples.ts';

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

import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { consentYaml } from '../../load/temporary-archive.ts';
import { createFixture, type Fixture, type FixtureContent } from '../../testing/build-fixture.ts';
import { drawPhoto, makeRecording } from '../../testing/fixture-media.ts';
import { listFiles } from './list-files.ts';
import { restoreBag } from './restore-bag.ts';
import { writeBag } from './write-bag.ts';

const STORY = `---
title: 井台边的四十年
village: liuwan
narrators: [wang]
photos:
  - { file: 老井.jpg, alt: 村东的老井, caption: 井台 }
recordings:
  - file: visit.wav
    date: '2024-05-01'
    transcript: |
      [00:00:01] 采集者：井是哪年打的？
      [00:00:05] 王秀英：一九五八年。
${consentYaml()}
---

井在庄东头，俺娘说过。
`;
const content = async (): Promise<FixtureContent> => ({
  'site.yaml': 'name: 故乡痕\n',
  'pages/about.mdx': '---\ntitle: 关于\n---\n\n试验。\n',
  'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n\n村东有井。\n',
  'people/wang.yaml': 'name: 王秀英\n',
  'glossary/niang.yaml': 'word: 俺娘\nmeaning: 我母亲\n',
  'stories/well/index.mdx': STORY,
  'stories/well/老井.jpg': await drawPhoto('#884422', { width: 800, height: 600 }),
  'stories/well/visit.wav': makeRecording('<well>', 8),
});

async function open(files: FixtureContent): Promise<Fixture> {
  const fixture = await createFixture(files);
  onTestFinished(() => fixture.remove());
  return fixture;
}

/** Every file of a built site: path → digest. */
async function builtFiles({ build, out }: Fixture): Promise<Record<string, string>> {
  const run = await build('2026-06-15');
  expect(run.status, run.printed).toBe(0);
  const { files } = await listFiles(out);
  const digests = files.map(async ({ path }) => {
    const bytes = await readFile(join(out, path));
    return [path, createHash('sha256').update(bytes).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(digests));
}

it('gives back the same site, to the byte, from what was put back on another day', async () => {
  const [first, second] = [await open(await content()), await open({})];
  const bag = `${first.content}-bag`;
  const quiet = () => () => {};
  const about = { name: '故乡痕', station: '' };
  const today = '2026-06-15';
  const { content: from } = first;
  await writeBag({
    content: from,
    out: bag,
    today,
    about,
    consent: true,
    print() {},
    progress: quiet,
  });
  await restoreBag({ bag, content: second.content, aside: null, progress: quiet });
  const late = new Date('2031-01-01T00:00:00Z');
  const { files } = await listFiles(second.content);
  for (const { path } of files) await utimes(join(second.content, path), late, late);
  const before = await builtFiles(first);
  expect(Object.keys(before)).toContain('stories/well/index.html');
  expect(await builtFiles(second)).toEqual(before);
});

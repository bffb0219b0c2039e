import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  consentYaml,
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from '../../load/temporary-archive.ts';
import { drawPhoto } from '../../testing/fixture-media.ts';
import { cardName } from './card-name.ts';
import { storyCard } from './entry-cards.ts';
import { cardFolder } from './encode-card.ts';
import { podcastCoverPath } from './podcast-cover-path.ts';
import { publishCards } from './publish-cards.ts';

const UNLISTED = consentYaml({ access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' });
const WITHDRAWN = consentYaml({ withdrawnOn: '"2026-01-01"' });

const createArchive = async () =>
  createTemporaryArchive({
    'site.yaml': 'name: 测试\nurl: https://example.cn\nleadStory: well\n',
    'stories/well/index.mdx': storyFile('title: 井\nphotos: [{ file: a.jpg, alt: 井 }]'),
    'stories/well/a.jpg': await drawPhoto('#806040', { width: 640, height: 480 }),
    'stories/tree/index.mdx': storyFile('title: 树'),
    'stories/secret/index.mdx': storyFile('title: 密谈', '正文。', UNLISTED),
  });

const publish = async (archive: TemporaryArchive, out = archive.out) =>
  publishCards(await archive.read(), { cache: archive.cache, out });
const cardsIn = async (folder: string) => (await readdir(join(folder, 'media/cards'))).sort();
/** The names of a story's three pictures. */
async function namesOf(archive: TemporaryArchive, address: string): Promise<string[]> {
  const read = await archive.read();
  const story = read.stories.find((each) => each.address === address)!;
  const card = storyCard(story, await archive.textOf(read, address), read.site);
  return Promise.all((['wide', 'square', 'poster'] as const).map((shape) => cardName(card, shape)));
}

test('draws what is listed once, and nothing where nothing changed', async () => {
  const archive = await createArchive();
  // Two stories in three shapes, the site, the podcast's cover.
  expect(await publish(archive)).toBe(8);
  expect(await publish(archive, `${archive.out}-2`)).toBe(0);
  expect(await cardsIn(`${archive.out}-2`)).toEqual(await cardsIn(archive.out));
  const cover = await sharp(join(archive.out, podcastCoverPath)).metadata();
  expect([cover.width, cover.height, cover.format]).toEqual([1400, 1400, 'jpeg']);
});

test('draws anew only what another title, photo or address is seen on', async () => {
  const archive = await createArchive();
  await publish(archive);
  await archive.write('stories/tree/index.mdx', storyFile('title: 老树'));
  expect(await publish(archive)).toBe(3);
  await archive.write(
    'stories/well/a.jpg',
    await drawPhoto('#405060', { width: 640, height: 480 }),
  );
  // The story's three, and the home page's.
  expect(await publish(archive)).toBe(4);
  await archive.write('site.yaml', 'name: 测试\nurl: https://example.com\nleadStory: well\n');
  expect(await publish(archive)).toBe(2);
});

test('makes no card of an unlisted story, and keeps none of what is withdrawn', async () => {
  const archive = await createArchive();
  await publish(archive);
  const [unlisted, tree] = [
    await namesOf(archive, 'k7m2q9x4w8n3p5r6'),
    await namesOf(archive, 'tree'),
  ];
  const published = await cardsIn(archive.out);
  expect(published).toEqual(expect.arrayContaining(tree));
  expect(published.filter((name) => unlisted.includes(name))).toEqual([]);
  await archive.write('stories/tree/index.mdx', storyFile('title: 树', '正文。', WITHDRAWN));
  await publish(archive, `${archive.out}-2`);
  const left = [
    ...(await cardsIn(`${archive.out}-2`)),
    ...(await readdir(cardFolder(archive.cache))),
  ];
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter((name) => tree.includes(name))).toEqual([]);
});

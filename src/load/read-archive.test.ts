import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import { opaqueAddress } from './find-address.ts';
import { readArchive } from './read-archive.ts';
import {
  addresses,
  consentYaml,
  createTemporaryArchive,
  readTemporaryArchive,
  storyFile,
  told,
} from './temporary-archive.ts';

describe('an archive', () => {
  test('may be empty, or not there at all', async () => {
    expect(await readTemporaryArchive()).toMatchObject({
      site: { name: '故乡痕' },
      stories: [],
      albums: [],
      villages: [],
      people: [],
      words: [],
      media: [],
      held: [],
      problems: [],
    });
  });

  test('is told as it is read, entry by entry', async () => {
    const archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 甲'),
      'stories/bb/index.mdx': storyFile('title: 乙'),
      'albums/cc/index.mdx': storyFile('title: 丙'),
    });
    const steps: string[] = [];
    await readArchive(archive, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
  });

  test('holds a story with its people, village, photos, sound and text', async () => {
    const archive = await createTemporaryArchive({
      'people/wang.yaml': 'name: 王秀英\naliases: [王大娘]\nbirthYear: 1940\nvillage: liuwan\n',
      'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n\n村史。\n',
      'glossary/niang.yaml': 'word: 俺娘\nmeaning: 我母亲\n',
      'stories/well/well.jpg': await drawPhoto('#888888'),
      'stories/well/visit.wav': makeRecording('x', 3),
      'stories/well/index.mdx': storyFile(
        'title: 老井\nvillage: 柳湾村\nnarrators: [王大娘]\nphotos: [{file: well.jpg, alt: 井, people: [wang]}]\nrecordings:\n  - file: visit.wav\n    transcript: |\n      [0:01] 王大娘：好。',
        '<Word of="niang">俺娘</Word>说。\n\n<Photo file="well.jpg" />\n\n<AudioClip from="0:01" to="0:02" />',
      ),
    });
    const read = await archive.read();
    expect(read.problems).toEqual([]);
    expect(read.stories).toMatchObject([
      {
        title: '老井',
        address: 'well',
        listed: true,
        village: { name: '柳湾村', slug: 'liuwan' },
        narrators: [{ name: '王秀英', slug: 'wang' }],
        photos: [{ file: 'well.jpg', image: { width: 64, height: 48 } }],
        cover: { file: 'well.jpg' },
        recordings: [
          { audio: { extension: 'wav', duration: 3 }, text: 'transcript', turnCount: 1 },
        ],
      },
    ]);
    expect(read.people).toMatchObject([
      { slug: 'wang', name: '王秀英', village: { slug: 'liuwan' } },
    ]);
    expect(read.villages).toMatchObject([{ slug: 'liuwan' }]);
    expect(read.media.map(({ type }) => type)).toEqual(['photo', 'audio']);
    const text = await archive.textOf(read, 'well');
    expect(text.body.map(({ type }) => type)).toEqual(['prose', 'Photo', 'AudioClip']);
    expect(text.words).toEqual(['niang']);
    expect(text.transcripts).toMatchObject([[{ type: 'turn', speaker: '王大娘', text: '好。' }]]);
  });
});

describe('what two entries claim', () => {
  test('an address stays with the first, and the other gets one of its own', async () => {
    const read = await readTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 甲\naddress: twin'),
      'stories/bb/index.mdx': storyFile('title: 乙\naddress: twin'),
      'albums/cc/index.mdx': storyFile('title: 丙\naddress: twin'),
    });
    expect(addresses(read)).toEqual(['twin', expect.stringMatching(/^s-[0-9a-f]{10}$/)]);
    expect(read.albums.map(({ address }) => address)).toEqual(['twin']);
    expect(told(read)).toEqual(['address-taken stories/bb twin']);
  });

  test('the secret of an unlisted entry is not given away by the address that stands in for it', async () => {
    const unlisted = consentYaml({ access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' });
    const read = await readTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 甲', '', unlisted),
      'stories/bb/index.mdx': storyFile('title: 乙', '', unlisted),
    });
    expect(addresses(read)[0]).toBe('k7m2q9x4w8n3p5r6');
    expect(addresses(read)[1]).not.toBe(opaqueAddress('bb'));
    expect(read.stories.map(({ listed }) => listed)).toEqual([false, false]);
  });

  test('a 档号 is told, in held entries, photos and recordings too', async () => {
    const read = await readTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 甲\nreferenceCode: 0012\ndraft: true'),
      'stories/bb/index.mdx': storyFile(
        'title: 乙\nphotos: [{file: gone.jpg, referenceCode: "0012"}]\nrecordings:\n  - referenceCode: "0012"',
      ),
    });
    expect(told(read).filter((line) => line.startsWith('reference'))).toEqual([
      'reference-code-taken stories/bb 3 0012',
      'reference-code-taken stories/bb 5 0012',
    ]);
    expect(read.problems.at(-1)).toMatchObject({ other: 'content/stories/aa/index.mdx:3' });
  });

  test.each([
    ['老井', 'address-form'],
    ['Well', 'address-form'],
    ['a', 'address-form'],
    ['by-period', 'address-ours'],
  ])('a folder called %s is no address', async (slug, id) => {
    const read = await readTemporaryArchive({
      [`stories/${slug}/index.mdx`]: storyFile('title: 井'),
    });
    expect(addresses(read)).toEqual([expect.stringMatching(/^s-[0-9a-f]{10}$/)]);
    expect(told(read)[0]).toContain(id);
  });

  test('every page that stands beside those of stories and albums is no address of theirs', async () => {
    const beside = async (kind: string) =>
      (await readdir(join(import.meta.dirname, '../pages', kind), { withFileTypes: true }))
        .map(({ name }) => name.replace(/\.astro$/, ''))
        .filter((name) => name !== 'index' && !name.includes('['));
    for (const kind of ['stories', 'albums']) {
      const names = await beside(kind);
      expect(names.length).toBeGreaterThan(0);
      for (const slug of names) {
        const read = await readTemporaryArchive({
          [`${kind}/${slug}/index.mdx`]: storyFile('title: 井'),
        });
        expect([slug, told(read)[0]]).toEqual([slug, expect.stringContaining('address-ours')]);
      }
    }
  });
});

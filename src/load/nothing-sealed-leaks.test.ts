import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../media/silence/sound-for-tests.ts';
import { silenceStrings } from '../strings/silence.ts';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { makeRecording } from '../testing/fixture-media.ts';
import {
  contentOf,
  filesNaming,
  FULL,
  mediaIn,
  tracesOf,
  words,
  type Planted,
} from './planted-for-tests.ts';

const KEY = 'k7m2q9x4w8n3p5r6';
const WITHDRAWN_KEY = 'w8n3p5r6k7m2q9x4';
const unlistedFolder = `stories/${KEY}/`;
/** Characters of a media file's name that say what its content is. */
const CONTENT_ID = 20;

const held: Planted[] = [
  {
    slug: 'sealed-story',
    character: '龘',
    colour: '#ff0000',
    consent: `{${FULL}, access: sealed}`,
    extra: 'shortCode: k2mp',
  },
  {
    slug: 'embargoed-story',
    character: '靐',
    colour: '#00ff00',
    consent: `{${FULL}, embargoUntil: "2030-01-01"}`,
  },
  {
    slug: 'withdrawn-sealed-story',
    character: '齾',
    colour: '#0080ff',
    consent: `{${FULL}, withdrawnOn: "2024-06-01", access: sealed}`,
    extra: 'shortCode: k5mp',
  },
  { slug: 'unconsented-story', character: '爨', colour: '#ffff00', consent: '{}' },
  {
    slug: 'draft-story',
    character: '麤',
    colour: '#00ffff',
    consent: `{${FULL}}`,
    extra: 'draft: true',
  },
];
const withdrawn: Planted = {
  slug: 'withdrawn-story',
  character: '齉',
  colour: '#0000ff',
  consent: `{${FULL}, withdrawnOn: "2024-06-01", tombstone: true}`,
  extra: 'shortCode: k3mp',
};
const withdrawnUnlisted: Planted = {
  slug: 'withdrawn-unlisted-story',
  character: '爩',
  colour: '#8000ff',
  consent: `{${FULL}, withdrawnOn: "2024-06-01", access: unlisted, unlistedKey: ${WITHDRAWN_KEY}}`,
  extra: 'shortCode: k6mp',
};
const unlisted: Planted = {
  slug: 'unlisted-story',
  character: '鱻',
  colour: '#ff00ff',
  consent: `{${FULL}, access: unlisted, unlistedKey: ${KEY}}`,
  extra: 'shortCode: k7mp',
};
const open: Planted = {
  slug: 'open-story',
  character: '焱',
  colour: '#808000',
  consent: `{${FULL}}`,
  extra: 'shortCode: k8mp',
};

/** A public story whose recording has words in it that are not: as written, and as sound. */
const SAID = { withheld: '厵', shown: '犇', sound: '<half-silent>' };
const halfSilent = {
  'stories/half-silent-story/visit.wav': makeRecording(SAID.sound),
  'stories/half-silent-story/index.mdx': `---
title: 半静
village: shared-village
recordings:
  - file: visit.wav
    transcript: |
      [0:01] 采集者：问${SAID.shown}话？
      [0:04] 口述者：答【不公开】${SAID.withheld}【公开】。
      [0:06] 口述者：答${SAID.shown}话。
    verbatim: |
      [0:01] 采集者：问${SAID.shown}话？
      [0:10] 口述者：【不公开】${SAID.withheld}
consent: {${FULL}}
---

正文。

<AudioClip recording="1" from="0:04" to="0:06" caption="片段" />
`,
};

describe('what consent holds back', () => {
  let fixture: Fixture;
  let printed = '';
  beforeAll(async () => {
    const content = {
      ...(await contentOf([...held, withdrawn, withdrawnUnlisted, unlisted, open])),
      ...halfSilent,
      'albums/sealed-album/index.mdx': `---\ntitle: 李家相册\nconsent: {${FULL}, access: sealed, tombstone: true}\n---\n`,
    };
    fixture = await createFixture(content, { extras: true });
    const run = await fixture.build('2026-01-01');
    printed = run.printed;
    expect(run.status, run.printed).toBe(0);
  });
  afterAll(() => fixture.remove());

  it('shows a public story in its page, its list, its index, its pictures and its sound', async () => {
    const traces = await tracesOf(open, fixture);
    const kinds = [
      'stories/open-story/index.html',
      'stories/index.html',
      'search-index/texts/',
      '/0.bin',
      'media/',
      '.wav',
      'people/',
      'topics/',
      'timeline/',
      '.vtt',
      'rss.xml',
      'sitemap.xml',
      'data/v1/index.json',
      'data/v1/archive.json',
      'data/v1/collection.json',
      'data/v1/stories/open-story/story.txt',
      'data/v1/stories/open-story/manifest.json',
      'data/v1/stories/open-story/dublin-core.xml',
    ];
    for (const kind of kinds)
      expect(
        traces.some((path) => path.includes(kind)),
        kind,
      ).toBe(true);
  });

  it.each(held)('leaves no trace of the $slug', async (story) => {
    expect(await tracesOf(story, fixture)).toEqual([]);
  });

  it.each([
    [withdrawn, ['stories/withdrawn-story', 'stories/former-withdrawn-story', 's/k3mp']],
    [withdrawnUnlisted, [`stories/${WITHDRAWN_KEY}`]],
  ])('leaves of the $slug its bare addresses, where a notice stands', async (story, told) => {
    expect(await tracesOf(story, fixture, () => false, told)).toEqual([]);
    const published = await fixture.published();
    for (const address of told) {
      const page = published.get(`${address}/index.html`) ?? '';
      expect(page, address).toContain('这一篇已经撤下了');
      expect(page).toContain('<meta name="robots" content="noindex');
    }
    // What hosts are told of addresses is served to nobody.
    const elsewhere = [...published].filter(([path]) => !/\.(jpg|webp|avif|wav|conf)$/.test(path));
    const saying = elsewhere.filter(([, text]) => told.some((address) => text.includes(address)));
    expect(saying.map(([path]) => path)).toEqual([]);
  });

  it('leads from short and former addresses of a public story to it, and of no other', async () => {
    const published = await fixture.published();
    const paths = [...published.keys()].filter((path) => /^s\/|\/former-/.test(path));
    expect(paths.filter((path) => path.endsWith('/index.html')).sort()).toEqual([
      's/k3mp/index.html',
      's/k8mp/index.html',
      'stories/former-open-story/index.html',
      'stories/former-withdrawn-story/index.html',
    ]);
    for (const address of ['s/k8mp', 'stories/former-open-story']) {
      const page = published.get(`${address}/index.html`)!;
      expect(page).toContain('content="0; url=/stories/open-story/"');
      expect(page).toContain('href="https://archive.example/stories/open-story/"');
      expect(page).toContain('<meta name="robots" content="noindex"');
    }
  });

  it('says of a sealed album that it is there, where consent has that said', async () => {
    const stories = (await fixture.published()).get('stories/index.html');
    expect(stories).toContain('老照片《李家相册》，封存中');
    expect((await filesNaming(['李家相册', 'sealed-album'], fixture)).sort()).toEqual([
      'finding-aid/index.html',
      'stories/index.html',
    ]);
  });

  it('publishes an unlisted story at its unguessable address and nowhere else', async () => {
    const page = (await fixture.published()).get(`${unlistedFolder}index.html`) ?? '';
    expect(page).toContain(words(unlisted, '正文'));
    expect(page).toContain('<meta name="robots" content="noindex');
    const elsewhere = await tracesOf(unlisted, fixture, (path) => path.startsWith(unlistedFolder));
    // Its pictures and its sound, which its own page shows, and nothing more of it.
    expect(elsewhere.sort()).toEqual(
      mediaIn(page)
        .map((name) => `media/${name}`)
        .sort(),
    );
    expect(elsewhere.filter((path) => path.endsWith('.wav'))).toHaveLength(1);
  });

  it('names photos, sound and address of an unlisted story in its own page only', async () => {
    const naming = async (folder: string, address: string) => {
      const page = (await fixture.published()).get(`${folder}index.html`) ?? '';
      // A file's name begins with its content's: in whatever size or format something names it.
      const contents = mediaIn(page).map((name) => name.slice(0, CONTENT_ID));
      expect(new Set(contents).size).toBe(3);
      return filesNaming([...contents, address], fixture);
    };
    const open = await naming('stories/open-story/', 'stories/open-story/');
    expect(open).toEqual(
      expect.arrayContaining(['index.html', 'stories/index.html', 'rss.xml', 'sitemap.xml']),
    );
    const unlistedIn = await naming(unlistedFolder, KEY);
    expect(unlistedIn.length).toBeGreaterThan(0);
    expect(unlistedIn.filter((path) => !path.startsWith(unlistedFolder))).toEqual([]);
  });

  it('leaves no trace of words withheld in a public recording, and silence where they are said', async () => {
    const published = await fixture.published();
    const naming = (text: string) =>
      [...published].filter(([path, content]) => `${path}${content}`.includes(text));
    expect(naming(SAID.withheld)).toEqual([]);
    expect(naming(SAID.sound)).toEqual([]);
    expect(naming(SAID.shown).map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'stories/half-silent-story/index.html',
        'stories/half-silent-story/recording-1.vtt',
      ]),
    );
    const page = published.get('stories/half-silent-story/index.html')!;
    expect(page).toContain(silenceStrings.heard);
    const [sound, ...others] = mediaIn(page).filter((name) => name.endsWith('.mp3'));
    expect(others).toEqual([]);
    const { loudness } = await play(join(fixture.out, 'media', sound!));
    for (const [from, to] of [
      [3.6, 6.9],
      [9.6, 11.9],
    ] as const)
      expect(loudness(from, to)).toBeLessThan(10 ** (-70 / 20));
    for (const [from, to] of [
      [0.5, 3.4],
      [7.2, 9.3],
    ] as const)
      expect(loudness(from, to)).toBeGreaterThan(0.02);
  });

  it('says which story lacks consent and what is missing, and fails nothing else', () => {
    expect(printed).toContain('stories/unconsented-story/index.mdx');
    expect(printed).toMatch(/缺少知情同意：同意公开的内容.*同意的方式.*同意的日期.*经手人/);
  });

  it('removes place, device and author from every published photo', async () => {
    for (const path of (await fixture.published()).keys()) {
      if (!/\.(jpg|webp|avif)$/.test(path)) continue;
      const { exif, xmp, iptc } = await sharp(await fixture.bytes(path)).metadata();
      expect([path, exif, xmp, iptc]).toEqual([path, undefined, undefined, undefined]);
    }
  });

  it('publishes an embargoed story in a build on the day the embargo ends', async () => {
    await fixture.build('2029-12-31');
    expect(await tracesOf(held[1]!, fixture)).toEqual([]);
    await fixture.build('2030-01-01');
    expect(await tracesOf(held[1]!, fixture)).toContain('stories/embargoed-story/index.html');
  });
});

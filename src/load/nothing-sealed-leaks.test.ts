import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { createFixture, type Fixture, type FixtureContent } from '../testing/build-fixture.ts';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';

/**
 * A story with every kind of thing in it, all of it found nowhere else: a character of its own in
 * every text (the index holds characters), a colour in every photo, a pattern in its sound.
 */
interface Planted {
  slug: string;
  /** A rare character that only this story uses. */
  character: string;
  colour: string;
  consent: string;
  extra?: string;
  village?: string;
}

const FULL =
  'scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 社工';
const KEY = 'k7m2q9x4w8n3p5r6';

const held: Planted[] = [
  {
    slug: 'sealed-story',
    character: '龘',
    colour: '#ff0000',
    consent: `{${FULL}, access: sealed}`,
  },
  {
    slug: 'embargoed-story',
    character: '靐',
    colour: '#00ff00',
    consent: `{${FULL}, embargoUntil: "2030-01-01"}`,
  },
  {
    slug: 'withdrawn-story',
    character: '齉',
    colour: '#0000ff',
    consent: `{${FULL}, withdrawnOn: "2024-06-01", tombstone: true}`,
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
const unlisted: Planted = {
  slug: 'unlisted-story',
  character: '鱻',
  colour: '#ff00ff',
  consent: `{${FULL}, access: unlisted, unlistedKey: ${KEY}}`,
};
const open: Planted = {
  slug: 'open-story',
  character: '焱',
  colour: '#808000',
  consent: `{${FULL}}`,
};

const words = ({ character }: Planted, what: string) => `${what}${character}${what}`;

async function plant(story: Planted): Promise<FixtureContent> {
  const { slug, consent, extra = '', village = 'shared-village' } = story;
  const say = (what: string) => words(story, what);
  return {
    [`stories/${slug}/cover-${slug}.jpg`]: await drawPhoto(story.colour),
    [`stories/${slug}/inline-${slug}.jpg`]: await drawPhoto(story.colour, {
      width: 80,
      height: 60,
    }),
    [`stories/${slug}/sound-${slug}.wav`]: makeRecording(`<${slug}>`),
    [`people/narrator-${slug}.yaml`]: `name: ${say('姓名')}\npseudonym: 化名老人\nbirthYear: 1940\nabout: ${say('生平')}\n`,
    [`stories/${slug}/index.mdx`]: `---
title: ${say('题目')}
village: ${village}
narrators: [narrator-${slug}]
summary: ${say('介绍')}
topics: [${say('话题')}]
events:
  - { when: "1958", text: ${say('大事')} }
cover: cover-${slug}.jpg
photos:
  - { file: cover-${slug}.jpg, alt: ${say('封面')}, caption: ${say('封面说明')}, people: [narrator-${slug}] }
  - { file: inline-${slug}.jpg, alt: ${say('插图')}, caption: ${say('插图说明')} }
recordings:
  - file: sound-${slug}.wav
    date: "2024-05-01"
    transcript: |
      ## ${say('章节')}
      [00:00:01] 采集者：${say('问话')}？
      [00:00:05] ${say('姓名')}：${say('原话')}。
referenceCode: GX-${slug}
${extra}
consent: ${consent}
---

${say('正文')}。

<Photo file="inline-${slug}.jpg" />

<AudioClip recording="1" from="0:01" to="0:05" caption="${say('片段')}" />
`,
  };
}

async function contentOf(stories: Planted[]): Promise<FixtureContent> {
  const planted = await Promise.all(stories.map(plant));
  return Object.assign(
    {
      'site.yaml': 'name: 测试\n',
      'villages/shared-village/index.mdx': '---\nname: 公共村\n---\n',
    },
    ...planted,
  );
}

/** The published files in which anything of a story can be found, except `within`. */
async function tracesOf(
  story: Planted,
  fixture: Fixture,
  within: (path: string) => boolean = () => false,
): Promise<string[]> {
  const marks = [story.character, story.slug];
  const found: string[] = [];
  for (const [path, text] of await fixture.published()) {
    if (within(path)) continue;
    if (marks.some((mark) => text.includes(mark) || path.includes(mark))) found.push(path);
    else if (
      /\.(jpg|webp|avif|png)$/.test(path) &&
      (await isColour(await fixture.bytes(path), story.colour))
    )
      found.push(path);
  }
  return found;
}

async function isColour(bytes: Buffer, colour: string): Promise<boolean> {
  const { data } = await sharp(bytes)
    .resize(1, 1)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return wanted.every((channel, index) => Math.abs(channel - data[index]!) < 40);
}

describe('what consent holds back', () => {
  let fixture: Fixture;
  let printed = '';
  beforeAll(async () => {
    fixture = await createFixture(await contentOf([...held, unlisted, open]));
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
      'pagefind/',
      'media/',
      '.wav',
      'people/',
      'topics/',
      'timeline/',
      '.vtt',
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

  it('publishes an unlisted story at its unguessable address and nowhere else', async () => {
    const own = `stories/${KEY}/`;
    const page = (await fixture.published()).get(`${own}index.html`) ?? '';
    expect(page).toContain(words(unlisted, '正文'));
    expect(page).toContain('<meta name="robots" content="noindex');
    const media = new Set(
      [...page.matchAll(/\/media\/([\w-]+\.\w+)/g)].map(([, name]) => `media/${name}`),
    );
    expect(media.size).toBeGreaterThan(3);
    const own2 = (path: string) =>
      path.startsWith(own) || media.has(path) || path.startsWith('media/');
    expect(await tracesOf(unlisted, fixture, own2)).toEqual([]);
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

describe('consent for each medium', () => {
  const without = (scope: string): string =>
    `{${FULL.replace(new RegExp(`(, )?\\b${scope}\\b`), '').replace('[, ', '[')}}`;
  const silent: Planted = {
    slug: 'no-voice',
    character: '龘',
    colour: '#ff0000',
    consent: without('voice'),
  };
  const unseen: Planted = {
    slug: 'no-photos',
    character: '靐',
    colour: '#00ff00',
    consent: without('photos'),
  };
  const wordless: Planted = {
    slug: 'no-text',
    character: '齉',
    colour: '#0000ff',
    consent: without('text'),
  };
  const nameless: Planted = {
    slug: 'no-name',
    character: '爨',
    colour: '#ffff00',
    consent: without('name'),
  };
  const placeless: Planted = {
    slug: 'no-place',
    character: '麤',
    colour: '#00ffff',
    consent: without('place'),
    village: 'hidden-village',
  };
  let fixture: Fixture;
  let published: Map<string, string>;
  const page = (slug: string) => published.get(`stories/${slug}/index.html`) ?? '';

  beforeAll(async () => {
    const content = await contentOf([silent, unseen, wordless, nameless, placeless]);
    content['villages/hidden-village/index.mdx'] =
      '---\nname: 藏名庄\naliases: [小藏庄]\n---\n村里的事。\n';
    const name = String(content['stories/no-name/index.mdx']);
    content['stories/no-name/index.mdx'] = name.replace(
      '\n\n正文',
      '\n\n姓名爨姓名（又叫爨大娘）说：正文',
    );
    content['people/narrator-no-name.yaml'] += 'aliases: [爨大娘]\n';
    const place = String(content['stories/no-place/index.mdx']);
    content['stories/no-place/index.mdx'] = place.replace(
      '\n\n正文',
      '\n\n藏名庄的老井，小藏庄的人都知道。正文',
    );
    fixture = await createFixture(content);
    const run = await fixture.build('2026-01-01');
    expect(run.status, run.printed).toBe(0);
    published = await fixture.published();
  });
  afterAll(() => fixture.remove());

  it('shows the words and not the sound where the voice was not agreed', () => {
    expect(page('no-voice')).toContain(words(silent, '原话'));
    expect(page('no-voice')).not.toMatch(/<audio|\.wav/);
    expect([...published].filter(([, text]) => text.includes('<no-voice>'))).toEqual([]);
  });

  it('shows the words and no picture or caption where photos were not agreed', async () => {
    expect(page('no-photos')).toContain(words(unseen, '正文'));
    for (const what of ['封面说明', '插图说明']) {
      expect([...published.values()].some((text) => text.includes(words(unseen, what)))).toBe(
        false,
      );
    }
    for (const path of published.keys()) {
      if (/^media\/.*\.(jpg|webp|avif)$/.test(path))
        expect(await isColour(await fixture.bytes(path), unseen.colour), path).toBe(false);
    }
  });

  it('plays the sound and shows no words of it where the text was not agreed', () => {
    expect(page('no-text')).toContain('<audio');
    for (const what of ['正文', '原话', '问话', '章节', '介绍', '大事']) {
      expect(
        [...published]
          .filter(([, text]) => text.includes(words(wordless, what)))
          .map(([path]) => path),
        what,
      ).toEqual([]);
    }
    expect([...published.keys()]).not.toContain('stories/no-text/recording-1.vtt');
  });

  it('puts a pseudonym for the name in every text, and has no page for the person', () => {
    expect(page('no-name')).toContain('化名老人');
    for (const name of [
      words(nameless, '姓名'),
      '爨大娘',
      'narrator-no-name',
      words(nameless, '生平'),
    ]) {
      expect(
        [...published]
          .filter(([path, text]) => text.includes(name) || path.includes(name))
          .map(([path]) => path),
        name,
      ).toEqual([]);
    }
  });

  it('names no village where the place was not agreed, in words, links or pages', () => {
    expect(page('no-place')).toContain('某村的老井');
    for (const name of ['藏名庄', '小藏庄', 'hidden-village']) {
      expect(
        [...published]
          .filter(([path, text]) => text.includes(name) || path.includes(name))
          .map(([path]) => path),
        name,
      ).toEqual([]);
    }
  });
});

import sharp from 'sharp';
import type { Fixture, FixtureContent } from '../testing/build-fixture.ts';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';

/**
 * A story with every kind of thing in it, all of it found nowhere else: a character of its own in
 * every text (the index holds characters), a colour in every photo, a pattern in its sound.
 */
export interface Planted {
  slug: string;
  /** A rare character that only this story uses. */
  character: string;
  colour: string;
  consent: string;
  extra?: string;
  village?: string;
}

/** Consent to everything, as YAML without its braces. */
export const FULL =
  'scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 社工';

/** What a story says in one of its fields. */
export const words = ({ character }: Planted, what: string) => `${what}${character}${what}`;

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
formerAddresses: [former-${slug}]
${extra}
consent: ${consent}
---

${say('正文')}。

<Photo file="inline-${slug}.jpg" />

<AudioClip recording="1" from="0:01" to="0:05" caption="${say('片段')}" />
`,
  };
}

/** An archive of these stories, in a village they share, with an address: feed and sitemap too. */
export async function contentOf(stories: Planted[]): Promise<FixtureContent> {
  const planted = await Promise.all(stories.map(plant));
  return Object.assign(
    {
      'site.yaml': 'name: 测试\nurl: https://archive.example\n',
      'villages/shared-village/index.mdx': '---\nname: 公共村\n---\n',
    },
    ...planted,
  );
}

/** The published files in which anything of a story can be found, except `within`; `told` may be said. */
export async function tracesOf(
  story: Planted,
  fixture: Fixture,
  within: (path: string) => boolean = () => false,
  told: readonly string[] = [],
): Promise<string[]> {
  const marks = [story.character, story.slug];
  const found: string[] = [];
  const isIn = (text: string) => {
    const rest = told.reduce((left, each) => left.replaceAll(each, ''), text);
    return marks.some((mark) => rest.includes(mark));
  };
  for (const [path, text] of await fixture.published()) {
    if (within(path)) continue;
    if (isIn(text) || isIn(path)) found.push(path);
    else if (
      /\.(jpg|webp|avif|png)$/.test(path) &&
      (await isColour(await fixture.bytes(path), story.colour))
    )
      found.push(path);
  }
  return found;
}

/** The media files a page refers to, below `media/`. */
export function mediaIn(page: string): string[] {
  return [...new Set([...page.matchAll(/\/media\/([\w.-]+\.\w+)/g)].map(([, name]) => name!))];
}

/** The published files, media and compressed twins apart, in which any of these texts stands. */
export async function filesNaming(texts: readonly string[], fixture: Fixture): Promise<string[]> {
  const written = [...(await fixture.published())].filter(
    ([path]) => !path.startsWith('media/') && !/\.(gz|br)$/.test(path),
  );
  return written
    .filter(([, content]) => texts.some((text) => content.includes(text)))
    .map(([path]) => path);
}

/** Whether a picture is of this colour all over, roughly. */
export async function isColour(bytes: Buffer, colour: string): Promise<boolean> {
  const { data } = await sharp(bytes)
    .resize(1, 1)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return wanted.every((channel, index) => Math.abs(channel - data[index]!) < 40);
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { contentOf, FULL, isColour, words, type Planted } from './planted-for-tests.ts';

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
    fixture = await createFixture(content, { extras: true });
    const run = await fixture.build('2026-01-01');
    expect(run.status, run.printed).toBe(0);
    published = await fixture.published();
  });
  afterAll(() => fixture.remove());

  it('shows the words and not the sound where the voice was not agreed', () => {
    expect(page('no-voice')).toContain(words(silent, '原话'));
    expect(page('no-voice')).not.toMatch(/<audio|\.wav\b/);
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

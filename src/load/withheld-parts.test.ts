import { describe, expect, test } from 'vitest';
import { drawPhoto } from '../testing/fixture-media.ts';
import { ALL, readStory } from './story-for-tests.ts';

describe('withheld passages', () => {
  test('are gone from every text, with the photos that stand only in them', async () => {
    const { read, published } = await readStory(
      ALL,
      {
        fields:
          'title: 井【不公开：密】\nsummary: 【不公开】密\ncover: in.jpg\nphotos:\n  - {file: in.jpg, alt: 密}\n  - {file: both.jpg, alt: 井}\n  - {file: out.jpg, alt: 井}',
        body: '前【不公开】密\n\n<Photo file="in.jpg" />\n\n![密](unlisted.jpg)\n\n<Photo file="both.jpg" />\n\n【公开】后\n\n<Photo file="both.jpg" />\n\n<Note title="【不公开：密】">里</Note>',
      },
      Object.fromEntries(
        await Promise.all(
          ['in', 'both', 'out', 'unlisted'].map(async (name, index) => [
            `stories/the-well/${name}.jpg`,
            await drawPhoto(`#88888${index}`),
          ]),
        ),
      ),
    );
    expect(published).not.toContain('密');
    expect(published).toContain('后');
    expect(read.media.map(({ file }) => file.split('/').at(-1))).toEqual(['both.jpg', 'out.jpg']);
    expect(published).not.toMatch(/"in\.jpg|unlisted/);
    expect(read.stories[0]?.cover?.file).toBe('both.jpg');
  });

  test('are gone though a mark holds characters that nobody sees', async () => {
    const { published } = await readStory(ALL, {
      fields: 'title: 井\nsummary: "【不\\u0000公开】密【公\\uFEFF开】好"',
      body: '前【不\u0000公开】密\uFEFF【公\u200B开】后',
    });
    expect(published).not.toContain('密');
    expect(published).toContain('〔此处不公开〕好');
    expect(published).toContain('〔此处不公开〕后');
  });

  test.each([
    ['transcript', '[0:01] 甲大娘：好【不公开】密【公开】'],
    ['verbatim', '[0:01] 甲大娘：好【不公开】密【公开】'],
  ])('in the %s keep the sound back where nothing of it would be heard', async (version, said) => {
    const { read, story } = await readStory(ALL, {
      fields: `title: 井\nrecordings:\n  - {file: visit.wav, ${version}: "${said}"}`,
      body: '',
    });
    expect(story.recordings[0]).toMatchObject({ audio: null });
    expect(read.media).toEqual([]);
    expect(read.problems).toMatchObject([{ id: 'audio-held-whole', found: 'visit.wav', line: 4 }]);
  });

  test('in the 档案本 keep the sound back even where the 传播本 left them out', async () => {
    const { read, published } = await readStory(ALL, {
      fields: `title: 井\nrecordings:\n  - {file: visit.wav, transcript: "[0:01] 甲大娘：好", verbatim: "[0:01] 甲大娘：好【不公开】密"}`,
      body: '',
    });
    expect(published).not.toContain('密');
    expect(read.media).toEqual([]);
  });
});

describe('a withheld photo', () => {
  const photos = (gate: string) =>
    `title: 井\ncover: secret.jpg\nphotos:\n  - {file: secret.jpg, alt: 密, ${gate}}\n  - {file: 王秀英.jpg, alt: 井}`;

  test.each(['withheld: true', 'withheld: 是', 'withheld:', 'withhold: true', '不公开: true'])(
    'stays back, in the list, on the cover and in the body: %s',
    async (gate) => {
      const { archive, read, published, story } = await readStory(
        ALL,
        {
          fields: photos(gate),
          body: '<Photo file="secret.jpg" />\n\n![密](secret.jpg)\n\n<Gallery files="secret.jpg, 王秀英.jpg" />',
        },
        { 'stories/the-well/secret.jpg': await drawPhoto('#ff0000') },
      );
      expect(published).not.toMatch(/secret|密/);
      expect(story.cover?.file).toBe('王秀英.jpg');
      expect(read.media).toHaveLength(1);
      const { body } = await archive.textOf(read, story.address);
      expect(body).toEqual([{ type: 'Gallery', files: ['王秀英.jpg'] }]);
    },
  );

  test('leaves the other photo of its pair by itself', async () => {
    const { archive, read, published, story } = await readStory(
      ALL,
      {
        fields: photos('withheld: true'),
        body: '<BeforeAfter before="secret.jpg" after="王秀英.jpg" caption="密" />\n\n<BeforeAfter before="secret.jpg" after="secret.jpg" />',
      },
      { 'stories/the-well/secret.jpg': await drawPhoto('#ff0000') },
    );
    expect(published).not.toMatch(/secret|密/);
    const { body } = await archive.textOf(read, story.address);
    expect(body).toEqual([{ type: 'Photo', file: '王秀英.jpg' }]);
  });

  test('stays back though another line of the list has it too', async () => {
    const { published } = await readStory(
      ALL,
      { fields: `${photos('withheld: true')}\n  - {file: secret.jpg, alt: 又一次}`, body: '' },
      { 'stories/the-well/secret.jpg': await drawPhoto('#ff0000') },
    );
    expect(published).not.toContain('secret');
  });
});

test('check marks never reach a reader, in any field', async () => {
  const { published } = await readStory(ALL, {
    fields: `title: 井⚠\nsummary: 王家庄（待核）\nrecordings:\n  - transcript: |\n      [0:01] 甲大娘⚠：王家庄待核，在东边`,
    body: '王家庄【待核】在东边⚠️。',
  });
  expect(published).not.toMatch(/待核|⚠/);
});

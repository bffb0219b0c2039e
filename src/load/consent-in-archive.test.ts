import { afterEach, describe, expect, test } from 'vitest';
import { labelOf, tombstoneKinds } from '../model/vocabulary.ts';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import {
  consentYaml,
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from './temporary-archive.ts';

let archive: TemporaryArchive;
afterEach(() => archive?.dispose());

const FIELDS = `title: 王秀英和藏村的井
village: cangcun
narrators: [wang-xiuying]
interviewers: [lin]
summary: 介绍：王大娘在藏村。
topics: [王大娘的话题]
events: [{when: '1958', text: 王秀英嫁到藏村}]
photos:
  - {file: 王秀英.jpg, alt: 王秀英的照片, caption: 照片说明, people: [wang-xiuying, zhang], place: 藏村口}
recordings:
  - {file: visit.wav, title: 去王大娘家, place: 藏村王家, transcript: "[0:01] 采访人：问话\\n[0:02] 王秀英：录音原话，藏村的"}`;
const BODY = `正文里的王秀英，藏村的人叫她王大娘。

<Photo file="王秀英.jpg" caption="王大娘的井" />

<Quote by="王秀英">引文</Quote>

<AudioClip from="0:01" to="0:02" caption="片段说明" />`;

async function readWith(
  scopes: string,
  changes: { fields?: string; body?: string; consent?: Record<string, string> } = {},
  more: Record<string, string | Uint8Array> = {},
) {
  const { fields = FIELDS, body = BODY, consent = {} } = changes;
  archive = await createTemporaryArchive({
    'people/wang-xiuying.yaml':
      'name: 王秀英\naliases: [王大娘]\npseudonym: 老奶奶\nvillage: cangcun\n',
    'people/zhang.yaml': 'name: 张德顺\nnameWithheld: true\n',
    'people/lin.yaml': 'name: 林静\n',
    'villages/cangcun/index.mdx': '---\nname: 藏村\naliases: [小藏]\n---\n\n村史正文。\n',
    'stories/the-well/王秀英.jpg': await drawPhoto('#888888'),
    'stories/the-well/visit.wav': makeRecording('x', 3),
    'stories/the-well/index.mdx': storyFile(
      fields,
      body,
      consentYaml({ scopes: `[${scopes}]`, ...consent }),
    ),
    ...more,
  });
  const read = await archive.read();
  return { read, story: read.stories[0]!, published: await archive.published(read) };
}
const ALL = 'text, voice, photos, name, place';

describe('consent, medium by medium', () => {
  test('everything', async () => {
    const { published, read } = await readWith(ALL);
    for (const part of [
      '正文里的王秀英',
      '录音原话',
      '照片说明',
      '片段说明',
      '藏村口',
      '引文',
      '介绍',
    ])
      expect(published).toContain(part);
    expect(published).not.toContain('张德顺');
    expect(read.media.map(({ type }) => type)).toEqual(['photo', 'audio']);
    expect(read.problems).toEqual([]);
  });

  test('no text: sound and photos, and no word of what was said or written', async () => {
    const { published, story, read } = await readWith('voice, photos, name, place');
    for (const part of ['正文里', '录音原话', '问话', '引文', '介绍', '嫁到', '片段说明'])
      expect(published).not.toContain(part);
    expect(story.recordings[0]).toMatchObject({ audio: { duration: 3 }, text: null, turnCount: 0 });
    expect(story.photos).toHaveLength(1);
    expect(read.media.map(({ type }) => type)).toEqual(['photo', 'audio']);
  });

  test('no voice: the words, and not even the name of the sound file', async () => {
    const { published, story, read } = await readWith('text, photos, name, place');
    expect(published).toContain('录音原话');
    for (const part of ['visit.wav', '片段说明']) expect(published).not.toContain(part);
    expect(story.recordings[0]).toMatchObject({ audio: null, turnCount: 2 });
    expect(read.media.map(({ type }) => type)).toEqual(['photo']);
  });

  test('no photos: neither pictures nor what is said of them', async () => {
    const { published, story, read } = await readWith('text, voice, name, place');
    for (const part of ['照片说明', '王大娘的井', '.jpg', '藏村口'])
      expect(published).not.toContain(part);
    expect(story).toMatchObject({ photos: [], cover: null });
    expect(read.media.map(({ type }) => type)).toEqual(['audio']);
  });

  test('no name: a pseudonym in every text, no page, and who read it stays unsaid', async () => {
    const { published, story, read } = await readWith('text, voice, photos, place', {
      consent: { reviewedBy: '女儿刘小红', reviewedOn: '2024-06-01' },
    });
    expect(published.replaceAll('王秀英.jpg', '')).not.toMatch(/王秀英|王大娘|刘小红/);
    expect(story.title).toBe('老奶奶和藏村的井');
    expect(story.narrators).toEqual([{ name: '老奶奶', slug: null }]);
    expect(story.interviewers).toEqual([{ name: '林静', slug: 'lin' }]);
    expect(read.people.map(({ slug }) => slug)).toEqual(['lin']);
    // The file name is an identifier: the photo is still found.
    expect(story.photos).toMatchObject([{ file: '王秀英.jpg', alt: '老奶奶的照片' }]);
    const { body } = await archive.textOf(read, story.address);
    expect(body).toContainEqual({ type: 'Photo', file: '王秀英.jpg', caption: '老奶奶的井' });
    expect(read.problems).toEqual([]);
  });

  test('no place: no village by any of its names, nor where a photo or a talk was', async () => {
    const { published, story, read } = await readWith('text, voice, photos, name');
    expect(published).not.toMatch(/藏村|小藏|cangcun/);
    expect(story.title).toBe('王秀英和某村的井');
    expect(story.village).toBeNull();
    expect(read.villages).toEqual([]);
  });

  test('no place, where another story names the village: the narrator’s page does not', async () => {
    const { read } = await readWith(
      'text, voice, photos, name',
      {},
      {
        'stories/other/index.mdx': storyFile('title: 别的故事\nvillage: cangcun'),
        'people/wang-xiuying.yaml': 'name: 王秀英\nvillage: cangcun\nabout: 藏村人\n',
      },
    );
    expect(read.villages).toHaveLength(1);
    expect(read.people.find(({ slug }) => slug === 'wang-xiuying')).toMatchObject({
      village: null,
      about: '某村人',
    });
  });
});

describe('a name that must be hidden and is not known', () => {
  test.each([
    ['title: 井\nnarrators: [nobody]', 'text', 'consent-name-unknown', 'nobody'],
    ['title: 井', 'text', 'consent-name-unknown', '没有填口述者'],
    ['title: 井\nnarrators: [lin]\nvillage: nowhere', 'text', 'consent-place-unknown', 'nowhere'],
  ])('%j is held back', async (fields, scopes, id, found) => {
    const { read } = await readWith(scopes, { fields });
    expect(read.stories).toEqual([]);
    expect(read.held).toMatchObject([{ reason: 'consent-missing' }]);
    expect(read.problems).toMatchObject([{ id, found, line: fields.split('\n').length + 2 }]);
  });
});

describe('somebody who asked for a pseudonym everywhere', () => {
  test('has one in every story, album, village, word and person, whoever speaks', async () => {
    const { read, published } = await readWith(
      ALL,
      { body: '正文提到张德顺和张　德顺。', fields: 'title: 张德顺的车\ninterviewers: [zhang]' },
      {
        'people/lin.yaml': 'name: 林静\nabout: 张德顺的邻居\n',
        'people/zhang.yaml':
          'name: 张德顺\naliases: [老张头]\npseudonym: 老把式\nnameWithheld: true\n',
        'villages/cangcun/index.mdx': '---\nname: 藏村\nsummary: 张德顺的村\n---\n\n老张头的村。\n',
        'site.yaml': 'villages: [cangcun]\n',
        'glossary/che.yaml': 'word: 洋车\nmeaning: 张德顺的车\nexample: 老张头骑洋车\n',
        'albums/lin-album/index.mdx': storyFile('title: 张德顺的相册\nproviders: [zhang, lin]'),
      },
    );
    expect(published).not.toMatch(/张德顺|张　德顺|老张头/);
    expect(published).toContain('老把式骑洋车');
    expect(read.stories[0]?.interviewers).toEqual([{ name: '老把式', slug: null }]);
    expect(read.people.map(({ slug }) => slug)).toEqual(['lin']);
  });

  test('keeps it where the field that says so cannot be read', async () => {
    const people = (yaml: string | Uint8Array) => ({ 'people/zhang.yaml': yaml });
    const body = '正文提到张德顺和老张头。';
    for (const yaml of [
      'name: 张德顺\naliases: [老张头]\nnameWitheld: true\n',
      'name: 张德顺\naliases: [老张头]\nnameWithheld: 是\n',
      'name: 张德顺\naliases: [老张头]\nnameWithheld: true\n\tabout: x\n',
      'name: 张德顺\naliases: [老张头]\nnameWithheld: true\nnameWithheld: true\n',
      'nameWithheld: true\nabout: "没有收尾\nname: 张德顺\naliases: [老张头]\n',
    ]) {
      const { published, read } = await readWith(ALL, { body, fields: 'title: 井' }, people(yaml));
      expect(published, yaml).not.toContain('张德顺');
      expect(read.problems.length, yaml).toBeGreaterThan(0);
      await archive.dispose();
    }
    // 张德顺 in GB18030.
    const gbk = Buffer.from('6e616d653a20d5c5b5c2cbb30a', 'hex');
    const { published, read } = await readWith(ALL, { body, fields: 'title: 井' }, people(gbk));
    expect(published).not.toContain('张德顺');
    expect(read.problems).toMatchObject([
      { id: 'file-encoding', file: 'content/people/zhang.yaml' },
    ]);
  });
});

describe('an address', () => {
  test.each([
    ['wang-xiuying', 'text, voice, photos, place', 'address-names-narrator'],
    ['the-wangxiuying-story', 'text, voice, photos, place', 'address-names-narrator'],
    ['zhang-and-the-well', ALL, 'address-names-narrator'],
    ['cangcun-well', 'text, voice, photos, name', 'address-names-village'],
  ])('%s does not carry a hidden name (%s)', async (address, scopes, id) => {
    const { read, published } = await readWith(scopes, {
      fields: `address: ${address}\n${FIELDS}`,
    });
    expect(read.problems).toMatchObject([{ id, found: address, line: 2 }]);
    expect(published).not.toContain(address);
    expect(read.stories[0]?.address).toMatch(/^s-[0-9a-f]{10}$/);
  });

  test('carries any that may be named', async () => {
    const { read } = await readWith(ALL, {
      fields: `address: wang-xiuying-cangcun\n${FIELDS.replace(', zhang', '')}`,
    });
    expect(read.stories[0]?.address).toBe('wang-xiuying-cangcun');
    expect(read.problems).toEqual([]);
  });

  test('is known even where the narrator is given by name', async () => {
    const { read } = await readWith('text, voice, photos, place', {
      fields: `address: wang-xiuying\n${FIELDS.replace('narrators: [wang-xiuying]', 'narrators: [王大娘]')}`,
    });
    expect(read.stories[0]?.address).toMatch(/^s-/);
  });
});

describe('a tombstone', () => {
  const sealed = { access: 'sealed', tombstone: 'true', embargoUntil: '2051-01-01' };

  test('has its title and its year, and nothing else', async () => {
    const { read, published } = await readWith(ALL, { consent: sealed });
    expect(read.tombstones).toEqual([
      { title: '王秀英和藏村的井', kind: 'life-story', until: '2051-01-01' },
    ]);
    expect(published).not.toMatch(/正文|录音原话|王大娘|visit|jpg/);
    expect(read.people).toEqual([]);
    expect(read.media).toEqual([]);
  });

  test('says what it stands for: a story of a kind, or old photos', async () => {
    const { read } = await readWith(
      ALL,
      { fields: 'title: 村里的事\nkind: village-history', consent: sealed },
      {
        'albums/sealed/index.mdx': storyFile(
          'title: 李家相册\nproviders: [lin]',
          '',
          consentYaml(sealed),
        ),
      },
    );
    const told = read.tombstones.map(({ title, kind }) => [title, labelOf(tombstoneKinds, kind)]);
    expect(told).toEqual([
      ['村里的事', '村史'],
      ['李家相册', '老照片'],
    ]);
  });

  test('names nobody and no place that consent keeps back', async () => {
    const { read } = await readWith('text', { consent: sealed });
    expect(read.tombstones).toMatchObject([{ title: '老奶奶和某村的井' }]);
  });

  test('is left out where the name to hide is not known', async () => {
    const { read } = await readWith('text', { fields: 'title: 王秀英的井', consent: sealed });
    expect(read.tombstones).toEqual([]);
  });

  test('hides marked passages of its title', async () => {
    const { read } = await readWith(ALL, { fields: 'title: 井【不公开：密】⚠', consent: sealed });
    expect(read.tombstones).toMatchObject([{ title: '井〔此处不公开〕' }]);
  });
});

describe('withheld passages', () => {
  test('are gone from every text, with the photos that stand only in them', async () => {
    const { read, published } = await readWith(
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
    const { published } = await readWith(ALL, {
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
  ])('in the %s keep the sound back', async (version, said) => {
    const { read, story } = await readWith(ALL, {
      fields: `title: 井\nrecordings:\n  - {file: visit.wav, ${version}: "${said}"}`,
      body: '',
    });
    expect(story.recordings[0]).toMatchObject({ audio: null });
    expect(read.media).toEqual([]);
    expect(read.problems).toMatchObject([{ id: 'audio-held-back', found: 'visit.wav', line: 4 }]);
  });

  test('in the 档案本 keep the sound back even where the 传播本 left them out', async () => {
    const { read, published } = await readWith(ALL, {
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
      const { read, published, story } = await readWith(
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

  test('stays back though another line of the list has it too', async () => {
    const { published } = await readWith(
      ALL,
      { fields: `${photos('withheld: true')}\n  - {file: secret.jpg, alt: 又一次}`, body: '' },
      { 'stories/the-well/secret.jpg': await drawPhoto('#ff0000') },
    );
    expect(published).not.toContain('secret');
  });
});

test('check marks never reach a reader, in any field', async () => {
  const { published } = await readWith(ALL, {
    fields: `title: 井⚠\nsummary: 王家庄（待核）\nrecordings:\n  - transcript: |\n      [0:01] 甲大娘⚠：王家庄待核，在东边`,
    body: '王家庄【待核】在东边⚠️。',
  });
  expect(published).not.toMatch(/待核|⚠/);
});

test('an album follows the same rules', async () => {
  const { read, published } = await readWith(
    ALL,
    { fields: 'title: 井\ndraft: true' },
    {
      'albums/old-photos/王秀英.jpg': await drawPhoto('#888888'),
      'albums/old-photos/index.mdx': storyFile(
        'title: 王秀英家的相册\nvillage: cangcun\nproviders: [wang-xiuying]\nsummary: 藏村王大娘家\nphotos: [{file: 王秀英.jpg, alt: 王秀英在藏村, people: [wang-xiuying]}]',
        '王大娘拿来的。',
        consentYaml({ scopes: '[photos]' }),
      ),
      'albums/no-photos/index.mdx': storyFile(
        'title: 没同意照片',
        '',
        consentYaml({ scopes: '[text, voice]' }),
      ),
    },
  );
  expect(read.albums).toMatchObject([
    {
      title: '老奶奶家的相册',
      village: null,
      summary: undefined,
      providers: [{ name: '老奶奶', slug: null }],
      photos: [{ alt: '老奶奶在某村', people: [{ name: '老奶奶', slug: null }] }],
    },
  ]);
  expect(published.replaceAll('王秀英.jpg', '')).not.toMatch(/王秀英|王大娘|藏村/);
  expect(read.held).toEqual([
    { file: 'content/stories/the-well/index.mdx', reason: 'draft' },
    { file: 'content/albums/no-photos/index.mdx', reason: 'consent-missing' },
  ]);
});

describe('an unlisted story', () => {
  const unlisted = { access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' };

  test('stands at its key, and makes no page for anybody', async () => {
    const { read, story } = await readWith(ALL, { consent: unlisted });
    expect(story).toMatchObject({
      address: 'k7m2q9x4w8n3p5r6',
      listed: false,
      village: { name: '藏村', slug: null },
      narrators: [{ name: '王秀英', slug: null }],
    });
    expect(read.people).toEqual([]);
    expect(read.villages).toEqual([]);
  });

  test('without a key is held back, and given one to use', async () => {
    const { read } = await readWith(ALL, { consent: { access: 'unlisted' } });
    expect(read.problems).toMatchObject([
      { id: 'unlisted-key-missing', suggestion: expect.stringMatching(/^[0-9a-f]{24}$/) },
    ]);
  });
});

import { chmod, mkdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import { opaqueAddress } from './find-address.ts';
import { readArchive, type Archive } from './read-archive.ts';
import {
  consentYaml,
  createTemporaryArchive,
  storyFile,
  type TemporaryArchive,
} from './temporary-archive.ts';

let archive: TemporaryArchive;
afterEach(() => archive?.dispose());

async function create(files: Record<string, string | Uint8Array> = {}): Promise<Archive> {
  archive = await createTemporaryArchive(files);
  return archive.read();
}

const told = ({ problems }: Archive) =>
  problems.map(({ id, file, line, found }) =>
    [id, file.replace(/^content\/|\/index\.mdx$/g, ''), line, found]
      .filter((part) => part !== undefined)
      .join(' '),
  );
const addresses = ({ stories }: Archive) => stories.map(({ address }) => address);

describe('an archive', () => {
  test('may be empty, or not there at all', async () => {
    expect(await create()).toMatchObject({
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
    archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 甲'),
      'stories/bb/index.mdx': storyFile('title: 乙'),
      'albums/cc/index.mdx': storyFile('title: 丙'),
    });
    const steps: string[] = [];
    await readArchive(archive, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
  });

  test('holds a story with its people, village, photos, sound and text', async () => {
    const read = await create({
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

describe('one bad entry never takes the others down', () => {
  test.each([
    ['title: "没收尾', 'yaml-broken stories/bad 2 少了一个符号，比如引号或括号没有收尾'],
    ['title: 井\ntitle: 井', 'yaml-broken stories/bad 3 同一项写了两遍'],
    ['draft: 是', 'gate-unreadable stories/bad 2 要填true 或 false'],
    ['draf: true', 'gate-unreadable stories/bad 2 写成了 draf'],
  ])('%j is held back and told', async (fields, problem) => {
    const read = await create({
      'stories/good/index.mdx': storyFile('title: 好'),
      'stories/bad/index.mdx': `---\n${fields}\n---\n`,
    });
    expect(addresses(read)).toEqual(['good']);
    expect(read.held).toEqual([{ file: 'content/stories/bad/index.mdx', reason: 'unreadable' }]);
    expect(told(read)).toContain(problem);
  });

  test.each([
    [
      'title: 井\nrecordings:\n  - date: 2024-13-01\n    transcript: 话',
      'field-wrong stories/aa 4 要写成 2024-05-12 这样的日期',
    ],
    ['title: 井\ncolour: red', 'field-unknown stories/aa 3 colour'],
    ['summary: 没题目', 'field-missing stories/aa 2 没有填'],
    ['title: 井\nnarrators: [nobody]', 'relation-unknown stories/aa 3 nobody'],
    ['title: 井\nvillage: nowhere', 'relation-unknown stories/aa 3 nowhere'],
    ['title: 井\nphotos:\n  - file: gone.jpg', 'photo-missing stories/aa 4 gone.jpg'],
    ['title: 井\nphotos:\n  - file: bad.jpg', 'photo-unreadable stories/aa 4 bad.jpg'],
    ['title: 井\nphotos:\n  - file: fake.heic', 'photo-heic stories/aa 4 fake.heic'],
    ['title: 井\nphotos:\n  - file: folder', 'photo-missing stories/aa 4 folder'],
    ['title: 井\nphotos:\n  - file: dangling.jpg', 'photo-missing stories/aa 4 dangling.jpg'],
    ['title: 井\ncover: gone.jpg', 'photo-missing stories/aa 3 gone.jpg'],
    ['title: 井\nphotos:\n  - {file: ok.jpg}', 'photo-undescribed stories/aa 4 ok.jpg'],
    ['title: 井\nrecordings:\n  - file: gone.mp3', 'recording-missing stories/aa 4 gone.mp3'],
    ['title: 井\nrecordings:\n  - file: bad.mp3', 'recording-unreadable stories/aa 4 bad.mp3'],
    ['title: 井\nrecordings:\n  - file: ok.jpg', 'recording-unreadable stories/aa 4 ok.jpg'],
    [
      'title: 井\nrecordings:\n  - file: ok.wav\n    transcript: |\n      [0:01] 甲大娘：一\n      [0:09] 乙大娘：二',
      'time-beyond-end stories/aa 7 0:09',
    ],
    [
      'title: 井\nrecordings:\n  - transcript: |\n      [0:05] 甲大娘：一\n      [0:01] 乙大娘：二',
      'time-backwards stories/aa 6 0:01',
    ],
    ['title: 井\naddress: 老井', 'field-wrong stories/aa 3 只能用小写字母、数字和短横线'],
  ])('%j is published degraded and told', async (fields, problem) => {
    archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile(fields, '还读得到的正文。'),
      'stories/aa/bad.jpg': 'no picture',
      'stories/aa/bad.mp3': 'no sound',
      'stories/aa/fake.heic': 'no picture',
      'stories/aa/ok.jpg': await drawPhoto('#888888'),
      'stories/aa/ok.wav': makeRecording('x', 3),
    });
    await mkdir(join(archive.content, 'stories/aa/folder'));
    await symlink('nowhere', join(archive.content, 'stories/aa/dangling.jpg'));
    const read = await archive.read();
    expect(told(read)).toContain(problem);
    expect(JSON.stringify(await archive.textOf(read, 'aa'))).toContain('还读得到的正文');
  });

  test('a body tells its own lines, and names photos and recordings that are not there', async () => {
    const read = await create({
      'stories/aa/index.mdx': storyFile(
        'title: 井',
        '一\n\n<Note>没收尾\n\n<Photo file="gone.jpg" />\n\n<AudioClip recording="2" from="0:01" to="0:02" />\n\n<Word of="x">啥</Word>',
      ),
    });
    expect(told(read)).toEqual([
      'block-unclosed stories/aa 8 Note',
      'word-unknown stories/aa 14 啥（x）',
      'block-photo-unknown stories/aa 5 gone.jpg',
      'block-recording-unknown stories/aa 5 2',
    ]);
    expect((await archive.textOf(read, 'aa')).body.map(({ type }) => type)).not.toContain('Photo');
  });

  test('items that fell away do not shift the lines of those behind them', async () => {
    const read = await create({
      'stories/aa/index.mdx': storyFile(
        'title: 井\nphotos:\n  - {caption: 没有文件}\n  - {file: a/b.jpg}\n  - {file: gone.jpg}\n  - {file: gone-too.jpg}',
      ),
    });
    expect(told(read)).toEqual([
      'field-missing stories/aa 4 没有填',
      'field-wrong stories/aa 5 只写文件名，不带文件夹',
      'photo-missing stories/aa 6 gone.jpg',
      'photo-missing stories/aa 7 gone-too.jpg',
    ]);
  });

  test('files that are no text, no entry, or in the wrong place', async () => {
    archive = await createTemporaryArchive({
      'stories/good/index.mdx': storyFile('title: 好'),
      'stories/gbk/index.mdx': Buffer.from('2d2d2d0a7469746c653a20bea00a2d2d2d0a', 'hex'),
      'stories/empty/photo.jpg': 'x',
      'stories/stray.mdx': storyFile('title: 散'),
      'stories/notes.txt': '不管它',
      'stories/.hidden/index.mdx': '不管它',
      'stories/md/index.md': storyFile('title: 也行'),
      'people/gbk.yaml': Buffer.from('6e616d653a20cdf5d0e3d3a20a', 'hex'),
      'people/readme.txt': '不管它',
    });
    await mkdir(join(archive.content, 'stories/folder/index.mdx'), { recursive: true });
    await symlink('nowhere', join(archive.content, 'stories/dangling'));
    const read = await archive.read();
    expect(addresses(read)).toEqual(['good', 'md']);
    expect(told(read).sort()).toEqual([
      'entry-misplaced stories/stray.mdx',
      'entry-missing stories/empty',
      'file-encoding people/gbk.yaml',
      'file-encoding stories/gbk',
      'file-unreadable stories/dangling ENOENT',
      'file-unreadable stories/folder EISDIR',
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('a photo that the disk refuses', async () => {
    archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile('title: 井\nphotos: [{file: a.jpg}]'),
      'stories/aa/a.jpg': await drawPhoto('#888888'),
    });
    await chmod(join(archive.content, 'stories/aa/a.jpg'), 0o000);
    expect(told(await archive.read())).toEqual(['photo-unreadable stories/aa 3 a.jpg']);
  });

  test('settings that are wrong fall back to what a new archive has', async () => {
    const read = await create({ 'site.yaml': 'name: 测试\nreplyDays: 三天\n' });
    expect(read.site).toMatchObject({ name: '测试', replyDays: 3 });
    expect(told(read)).toEqual(['field-wrong site.yaml 2 要填一个数']);
    await archive.write('site.yaml', 'name: [\n');
    expect((await archive.read()).site.name).toBe('故乡痕');
    await archive.write('site.yaml', Buffer.from('6e616d653a20bea00a', 'hex'));
    expect(told(await archive.read())).toEqual(['file-encoding site.yaml']);
  });
});

describe('what two entries claim', () => {
  test('an address stays with the first, and the other gets one of its own', async () => {
    const read = await create({
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
    const read = await create({
      'stories/aa/index.mdx': storyFile('title: 甲', '', unlisted),
      'stories/bb/index.mdx': storyFile('title: 乙', '', unlisted),
    });
    expect(addresses(read)[0]).toBe('k7m2q9x4w8n3p5r6');
    expect(addresses(read)[1]).not.toBe(opaqueAddress('bb'));
    expect(read.stories.map(({ listed }) => listed)).toEqual([false, false]);
  });

  test('a 档号 is told, in held entries, photos and recordings too', async () => {
    const read = await create({
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
  ])('a folder called %s is no address', async (slug, id) => {
    const read = await create({ [`stories/${slug}/index.mdx`]: storyFile('title: 井') });
    expect(addresses(read)).toEqual([expect.stringMatching(/^s-[0-9a-f]{10}$/)]);
    expect(told(read)[0]).toContain(id);
  });
});

describe('a second reading', () => {
  const files = async () => ({
    'people/wang.yaml': 'name: 王秀英\n',
    'stories/aa/a.jpg': await drawPhoto('#888888'),
    'stories/aa/index.mdx': storyFile(
      'title: 甲\nnarrators: [wang]\nphotos: [{file: a.jpg, alt: 井}]\nrecordings:\n  - transcript: |\n      [0:01] 王秀英：好。',
    ),
    'stories/bb/index.mdx': storyFile('title: 乙\ncolour: x'),
    'stories/cc/index.mdx': storyFile(
      'title: 丙',
      '',
      consentYaml({ access: 'sealed', tombstone: 'true' }),
    ),
    'albums/dd/index.mdx': storyFile('title: 丁'),
  });

  test('takes everything from the first, and is equal to it', async () => {
    const first = await create(await files());
    const second = await archive.read();
    expect(first.reused).toBe(0);
    expect(second.reused).toBe(4);
    expect({ ...second, reused: 0 }).toEqual(first);
    expect(await archive.published(second)).toBe(await archive.published(first));
  });

  test('reads what has changed, and only that', async () => {
    await create(await files());
    await archive.write('stories/bb/index.mdx', storyFile('title: 改了'));
    const changed = await archive.read();
    expect(changed.reused).toBe(3);
    expect(changed.stories.map(({ title }) => title)).toEqual(['甲', '改了']);
    expect(changed.problems).toEqual([]);
    await archive.remove('stories/bb');
    expect((await archive.read()).stories.map(({ title }) => title)).toEqual(['甲']);
  });

  test('reads a story again when its photo changes, and everything when a person does', async () => {
    await create(await files());
    await archive.write('stories/aa/a.jpg', await drawPhoto('#880000', { width: 80, height: 60 }));
    const photo = await archive.read();
    expect(photo.reused).toBe(3);
    expect(photo.stories[0]?.cover?.image.width).toBe(80);
    await archive.write('people/wang.yaml', 'name: 王秀英\nnameWithheld: true\n');
    const person = await archive.read();
    expect(person.reused).toBe(0);
    expect(await archive.published(person)).not.toContain('王秀英');
  });

  test('decides anew on another day', async () => {
    archive = await createTemporaryArchive({
      'stories/aa/index.mdx': storyFile(
        'title: 甲',
        '',
        consentYaml({ embargoUntil: '2026-06-16' }),
      ),
    });
    expect((await archive.read('2026-06-15')).held).toMatchObject([{ reason: 'embargoed' }]);
    const after = await archive.read('2026-06-16');
    expect(after).toMatchObject({ held: [], reused: 0, stories: [{ title: '甲' }] });
    expect((await archive.read('2026-06-15')).stories).toEqual([]);
  });

  /** The cache's own file, changed behind the archive's back. */
  const tamper = (statement: string) => {
    const database = new DatabaseSync(join(archive.cache, 'entries.sqlite'));
    database.exec(statement);
    database.close();
  };

  test('makes again what the cache holds half written', async () => {
    const first = await create(await files());
    tamper(`UPDATE entry SET value = '{"problems":[' WHERE key NOT LIKE '%.text'`);
    const second = await archive.read();
    expect({ ...second, reused: 0 }).toEqual(first);
  });

  test('makes an entry again whose text alone was lost', async () => {
    const first = await create(await files());
    const before = await archive.published(first);
    tamper("DELETE FROM entry WHERE key LIKE '%.text'");
    expect(await archive.published(await archive.read())).toBe(before);
  });

  test('makes a cache again that is no cache at all', async () => {
    archive = await createTemporaryArchive(await files());
    await mkdir(archive.cache, { recursive: true });
    await writeFile(join(archive.cache, 'entries.sqlite'), 'half a file '.repeat(500));
    expect(addresses(await archive.read())).toEqual(['aa', 'bb']);
  });

  test('may run beside another one', async () => {
    archive = await createTemporaryArchive(await files());
    const all = await Promise.all([archive.read(), archive.read(), archive.read()]);
    for (const read of all) expect(addresses(read)).toEqual(['aa', 'bb']);
    expect(await archive.published(all[0]!)).toContain('王秀英');
  });

  test('keeps no word on disk of what is gone', async () => {
    await create(await files());
    for (const path of ['stories', 'albums', 'people']) await archive.remove(path);
    await archive.read();
    tamper('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(await readFile(join(archive.cache, 'entries.sqlite'), 'utf8')).not.toMatch(
      /王秀英|甲|丙/,
    );
  });

  test('sees a file that only its time tells apart', async () => {
    await create(await files());
    const photo = join(archive.content, 'stories/aa/a.jpg');
    await utimes(photo, new Date(0), new Date(1000));
    expect((await archive.read()).reused).toBe(3);
  });
});

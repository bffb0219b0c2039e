import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ALL, readStory } from '../../../load/story-for-tests.ts';
import { consentYaml, createTemporaryArchive, storyFile } from '../../../load/temporary-archive.ts';
import { titleOf } from '../../../model/schema-walk.ts';
import { archiveForTests, HOSTILE, KEYS } from '../../../sharing/archive-for-tests.ts';
import { transfer } from '../../../strings/open-data-archive.ts';
import { recordShapes, tableNames, type ArchiveRecords } from './archive-shapes.ts';
import { readCsv, readFiles } from './read-files-for-tests.ts';

const readTestArchive = async (more: Record<string, string> = {}) => {
  const archive = await createTemporaryArchive({
    ...(await archiveForTests('name: 测试\nstation: 测试站\nurl: https://archive.example\n')),
    ...more,
  });
  return archive.read();
};
const parse = (files: Map<string, string>) =>
  JSON.parse(files.get('archive.json')!) as ArchiveRecords;
const all = (files: Map<string, string>) => [...files].flat().join('\n');

describe('the files about the whole archive', () => {
  it('tell everything that is listed, in JSON that holds to its own schema', async () => {
    const files = await readFiles(await readTestArchive());
    const records = parse(files);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(files.get('archive.schema.json')!) as object,
    );
    expect(validate(records), JSON.stringify(validate.errors)).toBe(true);
    expect(records.stories.map(({ title }) => title)).toEqual(['没有照片', HOSTILE]);
    expect(records.recordings).toMatchObject([{ story: 'well', order: 1, date: '2024-05-01' }]);
    expect(records.photos.map(({ entry }) => entry)).toEqual(['well', 'li']);
    expect(records.albums).toMatchObject([{ title: '李家相册', sample: true }]);
    expect(records.people.map(({ name }) => name).sort()).toEqual(['王秀英', '陈晓'].sort());
    expect(records.stories[1]!.page).toBe('https://archive.example/stories/well/');
    // A key too much is a key that somebody may come to rely on, or that says too much.
    expect(validate({ ...records, textKey: 'x' })).toBe(false);
    expect(validate({ ...records, stories: [{ ...records.stories[0], listed: true }] })).toBe(
      false,
    );
  });

  it('has the same records in tables, headed by the titles that editors know', async () => {
    const files = await readFiles(await readTestArchive());
    const records = parse(files);
    for (const name of tableNames) {
      const csv = files.get(`tables/${name}.csv`)!;
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/\r/);
      const [head, ...rows] = readCsv(csv);
      const titles = Object.values(recordShapes[name].shape).map((schema) => titleOf(schema));
      expect([name, head]).toEqual([name, titles]);
      expect([name, new Set(head).size, head!.includes('')]).toEqual([name, head!.length, false]);
      expect([name, rows.length]).toEqual([name, records[name].length]);
      for (const row of rows) expect([name, row.length]).toEqual([name, head!.length]);
    }
    const [head, , well] = readCsv(files.get('tables/stories.csv')!);
    const cell = (title: string) => well![head!.indexOf(title)];
    expect(cell('题目')).toBe(HOSTILE);
    expect(cell('口述者')).toBe('王秀英');
    expect(cell('类别')).toBe('生命故事');
    expect(cell('同意公开的内容')).toBe('文字；声音；照片；真实姓名；村庄名称');
  });

  it('says in the data package which key of the JSON a column is', async () => {
    const files = await readFiles(await readTestArchive());
    const { resources } = JSON.parse(files.get('tables/datapackage.json')!) as {
      resources: { path: string; schema: { fields: { name: string; key: string }[] } }[];
    };
    for (const { path, schema } of resources) {
      const [head] = readCsv(files.get(`tables/${path}`)!);
      expect(schema.fields.map(({ name }) => name)).toEqual(head);
    }
    const keys = resources.flatMap(({ schema }) => schema.fields.map(({ key }) => key));
    expect(keys).toContain('referenceCode');
  });

  it('is the same for the same archive, and whole where it is empty', async () => {
    const [first, second] = [await readTestArchive(), await readTestArchive()];
    expect(all(await readFiles(first))).toBe(all(await readFiles(second)));
    const empty = await (await createTemporaryArchive()).read();
    expect(parse(await readFiles(empty)).stories).toEqual([]);
  });
});

describe('what may not be known', () => {
  it('is in no file: unlisted and sealed entries, names of files, where it lies on the disk', async () => {
    const files = await readFiles(await readTestArchive());
    for (const secret of [
      '密谈',
      '密册',
      '密照',
      '封缄',
      KEYS.story,
      KEYS.album,
      'a.jpg',
      'a.wav',
      'textKey',
      'index.mdx',
      '/tmp/',
    ])
      expect(
        [...files].filter(([, text]) => text.includes(secret)).map(([path]) => [secret, path]),
      ).toEqual([]);
  });

  it('is not said of a narrator under a pseudonym, nor of somebody who is never named', async () => {
    const { read } = await readStory('text, voice, photos, place');
    const said = all(await readFiles(read));
    expect(said).toContain('老奶奶');
    expect(said).not.toMatch(/王秀英|王大娘|张德顺|wang-xiuying/);
  });

  it('is not said of a village that may not be named', async () => {
    const { read } = await readStory('text, voice, photos, name');
    const said = all(await readFiles(read));
    expect(said).toContain('王秀英');
    expect(said).not.toMatch(/藏村|cangcun|小藏/);
  });

  it('is not said of sound, photos or text that were not agreed to', async () => {
    const { read } = await readStory('name, place, text');
    const files = await readFiles(read);
    expect(parse(files).photos).toEqual([]);
    expect(parse(files).recordings).toMatchObject([
      { sound: null, seconds: null, bytes: null, text: 'transcript' },
    ]);
    const [head, ...rows] = readCsv(files.get('transfer-list.csv')!);
    expect(rows.map((row) => row[head!.indexOf('载体类型')])).toEqual(['文字', '文字']);
    expect(all(files)).not.toContain('/media/');
  });

  it('is not said where a passage or a photo is withheld; a recording says that it is silent there', async () => {
    const { read } = await readStory(ALL, {
      fields: `title: 井【不公开：䲜】
photos: [{file: 王秀英.jpg, caption: 䲜, withheld: true}]
recordings:
  - {file: visit.wav, transcript: "[0:00] 甲：好\\n[0:02] 甲：【不公开】䲜【公开】"}`,
      body: '',
    });
    const files = await readFiles(read);
    expect(parse(files).recordings).toMatchObject([{ silenced: true }]);
    expect(parse(files).photos).toEqual([]);
    const said = all(files);
    expect(said).not.toContain('䲜');
    expect(said).toContain(transfer.remarks.silenced);
  });

  it('leaves no trace of what was withdrawn', async () => {
    const { read } = await readStory(ALL, { consent: { withdrawnOn: '"2025-01-01"' } });
    expect(all(await readFiles(read))).not.toMatch(/王秀英|the-well/);
  });
});

it('takes no typed text for a formula, for markup or for a line of the table', async () => {
  const typed = [
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@x',
    '＝1+1',
    '他说"好"，走\n了',
    '_x0041_',
    `<b>&amp;</b>`,
  ];
  const stories = Object.fromEntries(
    typed.map((title, index) => [
      `stories/s${index}/index.mdx`,
      storyFile(
        `title: ${JSON.stringify(title)}\nreferenceCode: SL-KS-2024-${100 + index}`,
        '正文。',
        consentYaml(),
      ),
    ]),
  );
  const archive = await createTemporaryArchive(stories);
  const files = await readFiles(await archive.read());
  expect(parse(files).stories.map(({ title }) => title)).toEqual(typed);
  for (const path of ['tables/stories.csv', 'transfer-list.csv']) {
    const [head, ...rows] = readCsv(files.get(path)!);
    const column = head!.findIndex((title) => title === '题目' || title === '题名');
    const cells = rows.map((row) => row[column]);
    expect(cells).toEqual(typed.map((text) => (/^[=+\-@＝]/.test(text) ? `'${text}` : text)));
  }
});

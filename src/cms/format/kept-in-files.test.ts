import { build } from 'esbuild';
import { fromJS, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { formatFields } from '../../import/story-file.ts';
import { readFrontMatter } from '../../load/read-front-matter.ts';
import { collectionKey, layoutKey, yamlFormat } from './archive-format.ts';
import { keepLayout } from './keep-layout.ts';
import { mdxFormat, storyFormat } from './mdx-format.ts';

const FILE = `---
# 采集时的记录
title: 井台边的四十年   # 老人自己起的
topics: [逃荒, 赶集]
old_note: 1958   # 旧网站留下的
photos:
  - file: well.jpg
    # 左二还没有认出来
    caption: "一口老井"
  - file: loom.jpg
referenceCode: 0012
recordings:
  - transcript: |
      ## 逃荒
      [00:00:05] 采集者：您是哪一年来的？

      王秀英：  一九六一年。
---

正文第一行  
第二行
`;

function saved(change: (data: Record<string, unknown>) => object): string {
  const data = mdxFormat.fromFile(FILE);
  return mdxFormat.toFile({ ...data, ...change(data), [layoutKey]: FILE });
}

test('comments and unknown fields stay when another field is changed', () => {
  const file = saved(() => ({ title: '四十年' }));
  expect(file).toContain('# 采集时的记录\n');
  expect(file).toContain('title: 四十年 # 老人自己起的\n');
  expect(file).toContain('old_note: 1958 # 旧网站留下的\n');
  expect(file).toContain('    # 左二还没有认出来\n    caption: "一口老井"\n');
  expect(file).toContain('topics: [逃荒, 赶集]\n');
  expect(file).toContain("referenceCode: '0012'\n");
});

test('an item that moves in a list takes its comments along', () => {
  const file = saved(({ photos }) => ({ photos: [...(photos as object[])].reverse() }));
  expect(file.indexOf('loom.jpg')).toBeLessThan(file.indexOf('# 左二还没有认出来'));
  expect(mdxFormat.fromFile(file)['photos']).toEqual([
    { file: 'loom.jpg' },
    { file: 'well.jpg', caption: '一口老井' },
  ]);
});

test('a transcript is kept to the byte, and so is the body', () => {
  const file = saved(() => ({ title: '四十年' }));
  expect(file).toContain(FILE.slice(FILE.indexOf('  - transcript')));
  const transcript = '## 一\n[00:00:01] 王秀英：“苦”： {笑} <b> \\ # 不是注释\n\n  （停一停）\n';
  const again = mdxFormat.fromFile(saved(() => ({ recordings: [{ transcript }] })));
  expect(again['recordings']).toEqual([{ transcript }]);
});

test('a new field stands where the form has it', () => {
  const data = { ...mdxFormat.fromFile(FILE), village: 'liuwan', sample: true };
  const file = mdxFormat.toFile({ ...data, [layoutKey]: FILE }, ['title', 'village', 'topics']);
  expect(file).toMatch(/title: .*\nvillage: liuwan\ntopics: /);
  expect(file).toMatch(/\nsample: true\n---\n/);
});

test.each([
  ['narrators: &people [wang, li]\ninterviewers: *people\n', { narrators: ['wang'] }],
  ['dialect: &words 土话\nsummary: *words\n', { dialect: '官话' }],
])('what two fields shared is told apart when one of them changes: %j', (yaml, change) => {
  const file = `---\n${yaml}---\n`;
  const data = { ...mdxFormat.fromFile(file), ...change };
  expect(mdxFormat.fromFile(mdxFormat.toFile({ ...data, [layoutKey]: file }))).toEqual(data);
});

test('a field that was emptied is gone', () => {
  expect(saved(() => ({ topics: undefined }))).not.toContain('topics');
});

test('a new file has the fields in the order of the form, and Chinese as it is', () => {
  const file = mdxFormat.toFile({ body: '正文', topics: ['𠮷', '鏊'], title: '题' }, [
    'title',
    'topics',
  ]);
  expect(file).toBe('---\ntitle: 题\ntopics:\n  - 𠮷\n  - 鏊\n---\n\n正文\n');
});

test('long lines are not folded', () => {
  const title = '从前有座山， 山里有座庙。 '.repeat(60).trim();
  expect(mdxFormat.toFile({ title })).toBe(`---\ntitle: ${title}\n---\n`);
});

test.each(['1958', '0012', '2024-05-12', 'yes', 'null', '1:05', '1e3', 'true', '~', ''])(
  'the text %j stays a text for every reader',
  (title) => {
    expect(mdxFormat.toFile({ title })).toBe(`---\ntitle: '${title}'\n---\n`);
  },
);

test.each(['---js', '---json', '---toml', '+++', '{'])('%s is text and nothing is run', (fence) => {
  const file = `${fence}\n{ title: (globalThis.wasRun = true) }\n---\n\n正文\n`;
  expect(storyFormat.fromFile(file)).toEqual({ kind: 'life-story', body: file.slice(0, -1) });
  expect('wasRun' in globalThis).toBe(false);
  expect(readFrontMatter(file)).toMatchObject({ failure: 'yaml-missing' });
});

test('a file whose fields are broken is listed with its line, and never written over', () => {
  const data = mdxFormat.fromFile('---\ntitle: 井\nsummary: "没有收尾\n---\n\n正文\n');
  expect(data['title']).toContain('第 3 行');
  expect(() => mdxFormat.toFile({ ...data, title: '井' })).toThrow(/没有写进去/);
  expect(() => yamlFormat.toFile(yamlFormat.fromFile('- 一\n- 二\n'))).toThrow(/没有写进去/);
});

test('a story without a kind is in the list of the kind it is, and its file stays without', () => {
  const file = '---\ntitle: 井\n---\n';
  expect(storyFormat.fromFile(file)).toEqual({ title: '井', kind: 'life-story' });
  const changed = { title: '老井', kind: 'life-story', [layoutKey]: file };
  expect(storyFormat.toFile(changed)).toBe('---\ntitle: 老井\n---\n');
  expect(storyFormat.toFile({ title: '井', kind: 'life-story' })).toContain('kind: life-story');
});

test('a field called body is no body, and stays', () => {
  const file = '---\ntitle: 井\nbody: 不是正文\n---\n\n正文\n';
  expect(mdxFormat.fromFile(file)).toEqual({ title: '井', body: '正文' });
  const changed = mdxFormat.toFile({ title: '老井', body: '改', [layoutKey]: file });
  expect(changed).toBe('---\ntitle: 老井\nbody: 不是正文\n---\n\n改\n');
});

test('what the importer writes is the same after opening and saving', () => {
  const fields = {
    title: '井',
    recordings: [{ transcript: '## 一\n王秀英：好。\n' }],
    draft: true,
  };
  const file = `---\n${formatFields(fields)}---\n`;
  expect(mdxFormat.toFile({ ...mdxFormat.fromFile(file), [layoutKey]: file })).toBe(file);
});

test('Decap hands over the file as it was opened just before it is saved', () => {
  const entry = fromJS({ collection: 'stories', raw: FILE, data: { title: '四十年' } }) as Map<
    string,
    unknown
  >;
  const data = keepLayout({ entry }) as unknown as Map<string, unknown>;
  expect(data.toJS()).toEqual({
    title: '四十年',
    [layoutKey]: FILE,
    [collectionKey]: 'stories',
  });
  const fresh = fromJS({ collection: 'people', raw: '', data: { title: '新' } }) as Map<
    string,
    unknown
  >;
  expect((keepLayout({ entry: fresh }) as unknown as Map<string, unknown>).toJS()).toEqual({
    title: '新',
    [collectionKey]: 'people',
  });
});

test('what a form leaves in empty fields is not written', () => {
  const data = { title: '井', village: '', photos: [], draft: false, [collectionKey]: 'stories' };
  expect(mdxFormat.toFile(data)).toBe('---\ntitle: 井\n---\n');
  const person = { name: '王秀英', pseudonym: '', [collectionKey]: 'people' };
  const file = 'name: 王秀英\npseudonym: 桂花奶奶 # 她自己选的\nsample: false\n';
  const saved = yamlFormat.toFile({ ...person, sample: false, [layoutKey]: file });
  expect(saved).toBe('name: 王秀英\nsample: false\n');
});

test('the formats run in a browser: nothing of Node is in them', async () => {
  const { metafile } = await build({
    entryPoints: ['src/cms/format/register-formats.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('src/load/read-front-matter.ts');
  expect(inputs.filter((file) => /gray-matter|js-yaml/.test(file))).toEqual([]);
});

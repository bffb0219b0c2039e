import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEntryFiles } from '../../load/entry-file.ts';
import { entryKinds, type KindName } from '../../model/kinds.ts';
import { storyKinds } from '../../model/vocabulary.ts';
import { makeConfig } from './make-config.ts';

const config = makeConfig({ backend: 'desk' });
const folders = config.collections.filter(({ folder }) => folder);

function find(name: string) {
  return config.collections.find((each) => each.name === name)!;
}

test('the sidebar has the seven collections in Chinese', () => {
  expect(config.collections.map(({ label }) => label)).toEqual([
    '生命故事',
    '村史',
    '老照片',
    '村庄',
    '人物',
    '方言词',
    '网站设置',
  ]);
});

test('stories of both kinds lie in one folder, and a new one gets the kind of its list', () => {
  const lists = [find('histories'), find('stories')];
  expect(lists.map(({ filter }) => filter!.value)).toEqual(storyKinds.map(([id]) => id));
  for (const { folder, filter, fields } of lists) {
    expect(folder).toBe('content/stories');
    const kind = fields!.find(({ name }) => name === 'kind')!;
    expect(kind).toMatchObject({ widget: 'hidden', default: filter!.value });
  }
});

test.each(Object.keys(entryKinds) as KindName[])('%s: the form finds every entry', async (kind) => {
  const { files } = await readEntryFiles('content', kind);
  expect(files.length).toBeGreaterThan(0);
  const {
    folder,
    path = '{{slug}}',
    extension,
  } = folders.find((each) => each.folder === `content/${entryKinds[kind].folder}`)!;
  for (const { slug, file } of files)
    expect(file).toBe(`${folder}/${path.replace('{{slug}}', slug)}.${extension}`);
});

test('nothing is named after a title', () => {
  for (const { slug, identifier_field } of folders) {
    expect(slug).not.toContain('{{slug}}');
    expect(slug).not.toContain(`${identifier_field}}}`);
  }
});

test('photos lie beside their entry, and the shared media folder does not exist', () => {
  expect(find('stories')).toMatchObject({ media_folder: '', public_folder: '' });
  expect(existsSync(config.media_folder)).toBe(false);
});

test('every list can be sorted, narrowed and grouped by fields that it has, named in Chinese', () => {
  for (const { fields, sortable_fields, view_filters, view_groups } of folders) {
    for (const { field, label } of [...sortable_fields!, ...view_filters!, ...view_groups!]) {
      const [first, second] = field.split('.');
      const found = fields!.find(({ name }) => name === first);
      expect(found, field).toBeDefined();
      if (second) expect(found!.fields!.map(({ name }) => name)).toContain(second);
      expect(label).toMatch(/\p{Script=Han}/u);
    }
  }
});

test('publishing goes through drafts', () => {
  expect(config).toMatchObject({ publish_mode: 'editorial_workflow', locale: 'zh_Hans' });
  expect(config.load_config_file).toBe(false);
});

test('the text is written behind what introduces it, before photos, recordings and consent', () => {
  const names = find('stories').fields!.map(({ name }) => name);
  expect(names.indexOf('body')).toBe(names.indexOf('summary') + 1);
  expect(names.indexOf('body')).toBeLessThan(names.indexOf('photos'));
});

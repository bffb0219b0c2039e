import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { blockKinds } from '../blocks/block-kinds.ts';
import { entryKinds, site } from './kinds.ts';
import { page } from './page.ts';
import { labelPath, shapeOf, stepInto } from './schema-walk.ts';

const schemas: [name: string, schema: z.ZodType][] = [
  ...Object.entries(entryKinds).map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
  ...Object.entries(blockKinds).map(([name, { fields }]): [string, z.ZodType] => [name, fields]),
  ['site', site],
  ['page', page],
];

const HAN = /\p{Script=Han}/u;

/** Every field of a schema with the path to it, through objects and lists. */
function fieldsOf(schema: z.ZodType, path: PropertyKey[] = []): [PropertyKey[], z.ZodType][] {
  const element = stepInto(schema, 0);
  if (element) return fieldsOf(element, [...path, 0]);
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => [
    [[...path, key], field] as [PropertyKey[], z.ZodType],
    ...fieldsOf(field, [...path, key]),
  ]);
}

/** A field as an editor's form would see it. */
interface FormField {
  title?: string;
  description?: string;
  items?: FormField;
  properties?: Record<string, FormField>;
}

function formOf(schema: z.ZodType): FormField {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FormField;
}

function fieldOfForm(form: FormField, path: PropertyKey[]): FormField | undefined {
  return path.reduce<FormField | undefined>(
    (field, key) => (typeof key === 'number' ? field?.items : field?.properties?.[String(key)]),
    form,
  );
}

describe.each(schemas)('%s', (_, schema) => {
  const fields = fieldsOf(schema);
  const form = formOf(schema);

  test('has a label and one sentence of help in Chinese at every field, in the form too', () => {
    expect(fields.length).toBeGreaterThan(0);
    for (const [path] of fields) {
      const at = path.join('.');
      const field = fieldOfForm(form, path);
      expect(field?.title, at).toMatch(HAN);
      expect(field?.description, at).toMatch(HAN);
      expect(field?.description, at).toMatch(/。$/);
      expect(labelPath(schema, path), at).toMatch(HAN);
    }
  });
});

test('the form keeps what the model says about widgets, relations, labels and gates', () => {
  const form = formOf(entryKinds.stories.schema);
  const at = (...path: PropertyKey[]) => fieldOfForm(form, path);
  expect(at('village')).toMatchObject({ widget: 'relation', relation: 'villages' });
  expect(at('narrators', 0)).toMatchObject({ widget: 'relation', relation: 'people' });
  expect(at('kind')).toMatchObject({ labels: { 'life-story': '生命故事' }, default: 'life-story' });
  expect(at('draft')).toMatchObject({ gate: true, default: false });
  expect(at('consent')).toMatchObject({ gate: true });
  expect(at('consent', 'obtainedBy')).toMatchObject({ internal: true });
  expect(at('photos', 0, 'file')).toMatchObject({ widget: 'photo', identifier: true });
  expect(at('recordings', 0, 'transcript')).toMatchObject({ widget: 'transcript' });
  expect(at('referenceCode')).toMatchObject({ title: '档号', identifier: true });
});

test('an entry needs its title or name and nothing more', () => {
  expect(entryKinds.stories.schema.parse({ title: '井' })).toMatchObject({
    kind: 'life-story',
    draft: false,
    photos: [],
  });
  expect(entryKinds.albums.schema.parse({ title: '相册' })).toMatchObject({ photos: [] });
  expect(entryKinds.villages.schema.parse({ name: '柳湾村' })).toMatchObject({ aliases: [] });
  expect(entryKinds.people.schema.parse({ name: '王秀英' })).toMatchObject({ nameWithheld: false });
  expect(site.parse({})).toMatchObject({ name: '故乡痕', replyDays: 3 });
});

test.each([
  ['../x.jpg', false],
  ['a/b.jpg', false],
  ['a\\b.jpg', false],
  ['..', false],
  ['', false],
  ['老井 1.JPG', true],
])('a photo lies beside its entry: %j is %s', (file, allowed) => {
  const parsed = entryKinds.albums.schema.safeParse({ title: '相册', photos: [{ file }] });
  expect(parsed.success).toBe(allowed);
});

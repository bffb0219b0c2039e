import { expect, test } from 'vitest';
import { z } from 'zod';
import { entryKinds, site, type KindName } from '../../model/kinds.ts';
import { body } from '../../model/body.ts';
import { innerOf, shapeOf, titleOf } from '../../model/schema-walk.ts';
import type { CmsCollection, FormField } from './cms-config.ts';
import { makeConfig } from './make-config.ts';

const KINDS: Record<string, KindName> = {
  stories: 'stories',
  histories: 'stories',
  albums: 'albums',
  villages: 'villages',
  people: 'people',
  glossary: 'glossary',
};

const { collections } = makeConfig({ backend: 'desk' });

function modelOf({ name }: CmsCollection): z.ZodObject {
  const kind = KINDS[name];
  if (!kind) return site;
  const { layout, schema } = entryKinds[kind];
  return layout === 'folder' ? schema.extend({ body }) : schema;
}

function fieldsOf({ fields, files }: CmsCollection): FormField[] {
  return fields ?? files!.flatMap(({ fields: inFile }) => inFile);
}

function metaOf(schema: z.ZodType, key: keyof z.GlobalMeta): unknown {
  return (
    schema.meta()?.[key] ??
    (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? metaOf(schema.unwrap() as z.ZodType, key)
      : undefined)
  );
}

interface ModelField {
  path: string;
  schema: z.ZodType;
  /** Some object around it may be left out. */
  optionalAround: boolean;
}

/** Every field that a person may fill in, with those of objects and of list items. */
function modelFields(parent: z.ZodType, path = '', optionalAround = false): ModelField[] {
  return Object.entries(shapeOf(parent)).flatMap(([name, schema]) => {
    if (metaOf(schema, 'computed')) return [];
    const own = `${path}${name}`;
    const inner = innerOf(schema);
    const isList = inner instanceof z.ZodArray;
    const around = !isList && (optionalAround || schema.safeParse(undefined).success);
    const inside = isList ? (inner.element as z.ZodType) : inner;
    return [
      { path: own, schema, optionalAround },
      ...modelFields(inside, `${own}.`, inner instanceof z.ZodObject || isList ? around : false),
    ];
  });
}

function formFields(fields: readonly FormField[], path = ''): [path: string, field: FormField][] {
  return fields.flatMap((field) => [
    [`${path}${field.name}`, field] as [string, FormField],
    ...formFields(field.fields ?? [], `${path}${field.name}.`),
  ]);
}

const CASES = collections.map((each) => [each.name, each] as const);

test.each(CASES)('%s: every field of the model is asked for once, and nothing else', (_, each) => {
  const asked = formFields(fieldsOf(each)).map(([path]) => path);
  const known = modelFields(modelOf(each)).map(({ path }) => path);
  expect(asked.toSorted()).toEqual(known.toSorted());
  expect(new Set(asked).size).toBe(asked.length);
});

test.each(CASES)('%s: what the model can do without, the form does not insist on', (_, each) => {
  const form = new Map(formFields(fieldsOf(each)));
  for (const { path, schema, optionalAround } of modelFields(modelOf(each))) {
    const needed = !optionalAround && !schema.safeParse(undefined).success;
    expect([path, form.get(path)!.required]).toEqual([path, needed]);
  }
});

test.each(CASES)('%s: every field has its label and a line of help in Chinese', (_, each) => {
  const form = new Map(formFields(fieldsOf(each)));
  for (const { path, schema } of modelFields(modelOf(each))) {
    const { label, hint } = form.get(path)!;
    expect([path, label]).toEqual([path, titleOf(schema)]);
    expect([path, hint]).toEqual([path, metaOf(schema, 'description')]);
    expect(hint).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u);
  }
});

/** The limits of a schema, found by trying: the model itself is asked. */
function limitsOf(schema: z.ZodType): { min?: number; max?: number } {
  const inner = innerOf(schema) as z.ZodNumber;
  const { minValue, maxValue } = inner;
  const least = minValue === 0 && !inner.safeParse(0).success ? 1 : minValue;
  return {
    ...(least !== null && least > Number.MIN_SAFE_INTEGER && { min: least }),
    ...(maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER && { max: maxValue }),
  };
}

function patternOf(schema: z.ZodType): RegExp | undefined {
  const checks = (schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def as { pattern?: RegExp });
  return checks.find(({ pattern }) => pattern)?.pattern;
}

test.each(CASES)('%s: numbers, patterns and choices are those of the model', (_, each) => {
  const form = new Map(formFields(fieldsOf(each)));
  for (const { path, schema } of modelFields(modelOf(each))) {
    const field = form.get(path)!;
    const inner = innerOf(schema);
    const element = inner instanceof z.ZodArray ? innerOf(inner.element as z.ZodType) : inner;
    const limits = inner instanceof z.ZodNumber ? limitsOf(schema) : {};
    expect([path, field.min, field.max]).toEqual([path, limits.min, limits.max]);
    expect([path, field.pattern?.[0]]).toEqual([path, patternOf(inner)?.source]);
    if (field.pattern) expect(field.pattern[1]).toMatch(/\p{Script=Han}/u);
    if (field.widget === 'hidden') continue;
    const labels = metaOf(schema, 'labels') as Record<string, string>;
    const options =
      element instanceof z.ZodEnum
        ? element.options.map((id) => ({ value: id, label: labels[id] }))
        : undefined;
    expect([path, field.options]).toEqual([path, options]);
  }
});

test('a number that the model does not allow is outside the limits of the form', () => {
  const people = new Map(formFields(fieldsOf(collections.find(({ name }) => name === 'people')!)));
  expect(people.get('birthYear')).toMatchObject({ min: 1850, max: 2100, value_type: 'int' });
  const settings = new Map(formFields(fieldsOf(collections.at(-1)!)));
  expect(settings.get('replyDays')).toMatchObject({ min: 1, value_type: 'int', default: 3 });
});

test('what a computer fills in is not asked for', () => {
  const stories = new Map(formFields(fieldsOf(collections[0]!)));
  expect(stories.has('recordings.transcript')).toBe(true);
  expect(stories.has('recordings.original')).toBe(false);
});

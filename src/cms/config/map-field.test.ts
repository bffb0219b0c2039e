import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeFields, UnknownFieldError } from './describe-fields.ts';
import { mapFields } from './map-field.ts';

const SAID = { title: '题目', description: '写一句话。' };

function mapped(fields: z.ZodRawShape) {
  return mapFields(describeFields(z.object(fields)), 'test', true);
}

test.each([
  ['a choice without labels', z.enum(['a', 'b']).meta(SAID)],
  ['a field without help', z.string().meta({ title: '题目' })],
  ['a pattern that nobody explains', z.string().regex(/^a/).meta(SAID)],
  ['a shortest length', z.string().min(3).meta(SAID)],
  ['a longest length', z.string().max(3).meta(SAID)],
  ['a longest list', z.array(z.string()).max(3).meta(SAID)],
  ['a list of numbers', z.array(z.number()).meta(SAID)],
  ['a list of objects without a summary', z.array(z.object({})).meta(SAID)],
  ['one of several types', z.union([z.string(), z.number()]).meta(SAID)],
  ['a fixed word', z.literal('a').meta(SAID)],
  ['a reference to nothing', z.string().meta({ ...SAID, widget: 'relation' })],
  ['a step of a number', z.number().multipleOf(5).meta(SAID)],
])('%s is an error, not a field left out', (_, schema) => {
  expect(() => mapped({ field: schema })).toThrow(UnknownFieldError);
});

test('a date, which JSON has not, is an error too', () => {
  expect(() => mapped({ field: z.date().meta(SAID) })).toThrow();
});

test('a reference to villages is written as the name of a folder', () => {
  const village = z.string().meta({ ...SAID, widget: 'relation', relation: 'villages' });
  expect(mapped({ village })[0]).toMatchObject({
    widget: 'names',
    multiple: false,
    collection: 'villages',
    value_field: '{{dirname}}',
    display_fields: ['name'],
    search_fields: ['name', 'aliases.*'],
  });
});

test('a transcript knows the recording beside it', () => {
  const fields = mapped({
    file: z.string().meta({ ...SAID, widget: 'recording' }),
    transcript: z.string().meta({ ...SAID, widget: 'transcript' }),
  });
  expect(fields[1]).toMatchObject({ widget: 'transcript', recording_field: 'file' });
});

test('in an object that may be left out nothing is insisted on', () => {
  const period = z.object({ from: z.number().meta(SAID) }).meta(SAID);
  expect(mapped({ period })[0]!.fields![0]!.required).toBe(true);
  expect(mapped({ period: period.optional() })[0]!.fields![0]!.required).toBe(false);
});

import { z } from 'zod';
import { innerOf, shapeOf, stepInto } from '../../model/schema-walk.ts';
import { isData, sameData, type Data } from './same-data.ts';

/** What a form leaves behind in a field nobody filled in, or emptied again. */
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isData(value)) return Object.values(value).every((each) => each === undefined);
  return value === undefined || value === null || value === '' || value === false;
}

function canRead(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** Whether leaving a field out says the same, and nobody wrote it down like this on purpose. */
function isNeedless(schema: z.ZodType, value: unknown, before: unknown, isTop: boolean): boolean {
  if (!isBlank(value)) return false;
  const absent = schema.safeParse(undefined);
  // The form insists on what can't be missing; only in an object that may be missing it does not.
  if (!canRead(schema, value)) return absent.success || !isTop;
  if (!absent.success || !isBlank(absent.data)) return false;
  const isMeant = sameData(value, before) || value === false;
  return before === undefined || !isMeant;
}

/** Nothing in it but what its fields are taken for where they are not there. */
function holdsNothing(schema: z.ZodType, data: Data): boolean {
  return Object.entries(data).every(([key, value]) => {
    const absent = shapeOf(schema)[key]?.safeParse(undefined);
    return absent?.success === true && sameData(absent.data, value);
  });
}

function tidyObject(schema: z.ZodType, after: Data, before: unknown, isTop: boolean): Data {
  const old = isData(before) ? before : {};
  const kept = Object.entries(after).flatMap(([key, value]): [string, unknown][] => {
    const field = shapeOf(schema)[key];
    if (!field) return [[key, value]];
    const tidied = tidy(field, value, old[key]);
    return isNeedless(field, tidied, old[key], isTop) ? [] : [[key, tidied]];
  });
  const tidied = Object.fromEntries(kept);
  return !isTop && before === undefined && holdsNothing(schema, tidied) ? {} : tidied;
}

function tidy(schema: z.ZodType, after: unknown, before: unknown): unknown {
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray && Array.isArray(after)) {
    const element = stepInto(schema, 0)!;
    const old = Array.isArray(before) ? before : [];
    const items = after.map((each, index) => tidy(element, each, old[index]));
    // An item that was added and never filled in.
    return items.filter((item) => !isData(item) || Object.keys(item).length > 0);
  }
  const isObject = inner instanceof z.ZodObject && isData(after);
  return isObject ? tidyObject(schema, after, before, false) : after;
}

/**
 * The fields of an entry without what only a form would write: empty texts, empty lists, boxes that
 * nobody ticked, and objects of nothing else. What stood in the file before stays as it was, as
 * long as the model can read it; what the model does not know is not looked at.
 */
export function tidyFields(schema: z.ZodObject, after: Data, before: Data): Data {
  return tidyObject(schema, after, before, true);
}

import { z } from 'zod';

interface Unwrapped {
  inner: z.ZodType;
  /** Every meta met on the way in. */
  metas: z.GlobalMeta[];
  /** The fields of an object; none for anything else. */
  shape: Record<string, z.ZodType>;
}

/** Schemas are made once and walked for every entry: what was found is kept. */
const known = new WeakMap<z.ZodType, Unwrapped>();

function findInside(schema: z.ZodType): Unwrapped {
  const metas: z.GlobalMeta[] = [];
  let inner = schema;
  for (;;) {
    metas.push(inner.meta() ?? {});
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)
      inner = inner.unwrap() as z.ZodType;
    else if (inner instanceof z.ZodPipe) inner = inner.in as z.ZodType;
    else break;
  }
  const fields = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
  // No prototype: a field that somebody calls `constructor` is unknown like any other.
  const shape = Object.assign(Object.create(null) as Record<string, z.ZodType>, fields);
  return { inner, metas, shape };
}

/** What is inside `optional`, `default` and `pipe` wrappers. */
function unwrap(schema: z.ZodType): Unwrapped {
  const found = known.get(schema) ?? findInside(schema);
  known.set(schema, found);
  return found;
}

/** The schema itself, out of its wrappers. */
export function innerOf(schema: z.ZodType): z.ZodType {
  return unwrap(schema).inner;
}

/** The Chinese label of a field. */
export function titleOf(schema: z.ZodType): string | undefined {
  return unwrap(schema).metas.find(({ title }) => title)?.title;
}

/** The fields of an object schema by key, through wrappers; empty for anything else. */
export function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return unwrap(schema).shape;
}

/** The schema one step in: a field of an object, an element of an array. */
export function stepInto(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const { inner } = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return shapeOf(inner)[String(key)];
}

/** Whether a field, or anything it is wrapped in, carries a flag of `describe.ts`. */
export function isMarked(schema: z.ZodType, flag: 'gate' | 'internal' | 'identifier'): boolean {
  return unwrap(schema).metas.some((meta) => meta[flag] === true);
}

/** `知情同意 › 同意的日期`: the Chinese labels along a path. */
export function labelPath(schema: z.ZodType, path: PropertyKey[]): string {
  let current: z.ZodType | undefined = schema;
  const labels: string[] = [];
  for (const key of path) {
    current = current && stepInto(current, key);
    const title = current && titleOf(current);
    if (typeof key === 'number') labels.push(`第${key + 1}项`);
    else labels.push(title ?? String(key));
  }
  return labels.join(' › ');
}

/**
 * Rewrites every string a reader would see. Identifiers stay as they are; fields marked
 * `internal` fall away: they never pass the gate.
 */
export function mapText<T>(schema: z.ZodType, value: T, rewrite: (text: string) => string): T {
  const { inner } = unwrap(schema);
  if (typeof value === 'string') {
    const fixed = isMarked(schema, 'identifier') || inner instanceof z.ZodEnum;
    return (fixed ? value : rewrite(value)) as T;
  }
  if (Array.isArray(value)) {
    const element = stepInto(schema, 0);
    return (element ? value.map((each) => mapText(element, each, rewrite)) : value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shape = shapeOf(inner);
  const kept = Object.entries(value).filter(
    ([key]) => shape[key] && !isMarked(shape[key], 'internal'),
  );
  return Object.fromEntries(
    kept.map(([key, field]) => [key, mapText(shape[key]!, field, rewrite)]),
  ) as T;
}

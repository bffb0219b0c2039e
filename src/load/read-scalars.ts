import { z } from 'zod';
import { innerOf, isMarked, shapeOf, stepInto } from '../model/schema-walk.ts';

/** An empty field is one nobody filled in; a box that may be ticked or not is not to be guessed. */
function isBlank(value: unknown, schema: z.ZodType): boolean {
  const isBox = isMarked(schema, 'gate') && innerOf(schema) instanceof z.ZodBoolean;
  return value === null && !isBox;
}

/**
 * YAML's own idea of types put right by the model's: `when: 1958` is a text, `summary:` with
 * nothing behind it is not there. Consent is taken literally: it is not for us to read into it.
 */
export function readScalars(schema: z.ZodType, value: unknown): unknown {
  const inner = innerOf(schema);
  if (typeof value === 'number' && inner instanceof z.ZodString) return String(value);
  if (Array.isArray(value)) {
    const element = stepInto(schema, 0);
    return element ? value.map((each) => readScalars(element, each)) : value;
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const shape = shapeOf(schema);
  const entries = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    const known = shape[key];
    if (!known) return [[key, field]];
    if (isBlank(field, known)) return [];
    return [[key, isMarked(known, 'gate') ? field : readScalars(known, field)]];
  });
  return Object.fromEntries(entries);
}

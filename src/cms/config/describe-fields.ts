import { z } from 'zod';
import type {} from '../../model/describe.ts';

/** A schema of the model as JSON Schema, with what `.meta()` says beside it. */
export interface FieldSchema extends z.GlobalMeta {
  type?: string;
  default?: unknown;
  enum?: readonly unknown[];
  items?: FieldSchema;
  properties?: Readonly<Record<string, FieldSchema>>;
  /** Names of the properties that can't be left out. */
  required?: readonly string[];
  minLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  pattern?: string;
  /** What to say where the pattern does not match: a Chinese sentence. */
  patternMessage?: string;
}

/** Everything the form knows how to ask for; anything else in a schema is an error. */
const KNOWN = new Set(
  (
    'type title description default enum items properties required additionalProperties ' +
    'minLength minimum maximum exclusiveMinimum pattern patternMessage ' +
    'widget relation labels gate internal identifier computed $schema'
  ).split(' '),
);

export class UnknownFieldError extends Error {
  readonly id = 'unknown-field';
  constructor(place: string, what: string) {
    super(`The form does not know what to do with ${what} at ${place}`);
  }
}

/** The Chinese sentence beside a pattern: JSON Schema has no place for it. */
function messageOf(schema: z.core.$ZodType): string | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const { def } = check._zod;
    if (!('format' in def) || def.format !== 'regex') continue;
    // The model gives every pattern a fixed sentence, so that any issue serves to ask for it.
    const said = (def.error as ((issue: object) => unknown) | undefined)?.({});
    if (typeof said === 'string') return said;
  }
  return undefined;
}

/** The fields as they are written in a file, before defaults and transforms. */
export function describeFields(schema: z.ZodObject): FieldSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'throw',
    override: ({ zodSchema, jsonSchema }) => {
      const patternMessage = messageOf(zodSchema);
      if (patternMessage !== undefined) Object.assign(jsonSchema, { patternMessage });
    },
  }) as FieldSchema;
}

/** Throws where a schema says something that the form would silently leave out. */
export function refuseUnknown(schema: FieldSchema, place: string): void {
  for (const key of Object.keys(schema))
    if (!KNOWN.has(key)) throw new UnknownFieldError(place, `“${key}”`);
  if ((schema.minLength ?? 0) > 1) throw new UnknownFieldError(place, '“minLength” above 1');
}

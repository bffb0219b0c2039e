import type { z } from 'zod';
import { entryKinds, site } from '../../model/kinds.ts';

/** The model by the name of Decap's collection; the two kinds of stories are two lists of one folder. */
const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  ...Object.fromEntries(Object.entries(entryKinds).map(([kind, { schema }]) => [kind, schema])),
  histories: entryKinds.stories.schema,
  settings: site,
};

/** What the fields of a collection's entries are; undefined for one that is not ours. */
export function schemaOf(collection: unknown): z.ZodObject | undefined {
  return typeof collection === 'string' && Object.hasOwn(SCHEMAS, collection)
    ? SCHEMAS[collection]
    : undefined;
}

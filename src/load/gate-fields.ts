import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { ProblemId } from '../checks/problems.ts';
import { isMarked, shapeOf, stepInto, titleOf } from '../model/schema-walk.ts';

export interface FieldProblem {
  id: Extract<ProblemId, 'field-wrong' | 'field-missing' | 'field-unknown' | 'gate-unreadable'>;
  path: PropertyKey[];
  field: string;
  found: string;
  hint?: string;
}

/** So near to a name that it must be meant: `draf`, `withhold`. */
const NEAR = 2;
/** Shorter names are near to too much. */
const LONG = 5;

/** How much of `path` leads to the first gate on it; 0 where there is none. */
function lengthToGate(schema: z.ZodType, path: PropertyKey[]): number {
  let current: z.ZodType | undefined = schema;
  return (
    path.findIndex((key) => {
      current = current && stepInto(current, key);
      return current !== undefined && isMarked(current, 'gate');
    }) + 1
  );
}

/** Whether the field at `path`, or anything around it, decides what may be published. */
export function gateOn(schema: z.ZodType, path: PropertyKey[]): boolean {
  return lengthToGate(schema, path) > 0;
}

/**
 * Closes the gate at `path` where it guards one item of a list, such as a photo: true means held
 * back for every such gate. Returns false where the gate is the entry's own.
 */
export function closeGate(schema: z.ZodType, root: unknown, path: PropertyKey[]): boolean {
  const toGate = path.slice(0, lengthToGate(schema, path));
  if (!toGate.some((key) => typeof key === 'number')) return false;
  const item = toGate
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], root);
  (item as Record<PropertyKey, unknown>)[toGate.at(-1)!] = true;
  return true;
}

function plain(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}

/** Whether somebody who typed `key` meant the field of this name. */
export function isNear(key: string, name: string): boolean {
  return distance(plain(key), plain(name)) <= NEAR;
}

function isMeant(key: string, name: string, field: z.ZodType): boolean {
  const title = titleOf(field) ?? '';
  const partOfTitle = key.length > 1 && title.includes(key.trim());
  const partOfName = key.length >= LONG && plain(name).includes(plain(key));
  return partOfTitle || partOfName || (name.length >= LONG && isNear(key, name));
}

/**
 * The gate that an unknown key looks like: misspelt, in Chinese, or one of a gate's own closing
 * fields that lost its indentation (`access: sealed` beside `consent`, not below it).
 */
export function gateMeantBy(key: string, schema: z.ZodType): string | undefined {
  const gates = Object.entries(shapeOf(schema)).filter(([, field]) => isMarked(field, 'gate'));
  return gates.find(
    ([name, field]) =>
      isMeant(key, name, field) ||
      Object.entries(shapeOf(field)).some(
        ([inner, closing]) => isMarked(closing, 'gate') && isMeant(key, inner, closing),
      ),
  )?.[0];
}

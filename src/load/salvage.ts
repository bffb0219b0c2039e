import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { ProblemId } from '../checks/problems.ts';
import { chineseIssue } from '../model/chinese-issue.ts';
import { isMarked, labelPath, shapeOf, stepInto } from '../model/schema-walk.ts';

export interface FieldProblem {
  id: Extract<ProblemId, 'field-wrong' | 'field-missing' | 'field-unknown' | 'gate-unreadable'>;
  path: PropertyKey[];
  field: string;
  found: string;
  hint?: string;
}
export interface Salvaged<T> {
  /** Null when nothing could be saved. */
  fields: T | null;
  /** False when a field that decides about publication could not be read: nothing is guessed. */
  gateReadable: boolean;
  problems: FieldProblem[];
}

/** Passes over the fields; each mends at least one, so this many cover any entry people write. */
const MAX_PASSES = 200;
/** So near to a gate's name that it must be meant: `draf`, `withhold`. */
const NEAR = 2;

type Json = Record<PropertyKey, unknown>;

function gateOn(schema: z.ZodType, path: PropertyKey[]): boolean {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    current = current && stepInto(current, key);
    if (current && isMarked(current, 'gate')) return true;
  }
  return false;
}

function parentAt(root: Json, path: PropertyKey[]): Json | null {
  let current: unknown = root;
  for (const key of path.slice(0, -1)) current = (current as Json | undefined)?.[key];
  return typeof current === 'object' && current !== null ? (current as Json) : null;
}

/** Takes away what is wrong at `path`, or, where that is missing, what needs it. */
function cutOut(root: Json, path: PropertyKey[]): boolean {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = parentAt(root, path.slice(0, depth));
    const key = path[depth - 1]!;
    if (!parent || !(key in parent)) continue;
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return true;
  }
  return false;
}

/**
 * Parses fields, leaving out what is wrong instead of the whole entry. A wrong gate field is
 * reported and closes the entry (at the root) or takes its own object with it (a photo).
 */
export function salvage<S extends z.ZodObject>(
  schema: S,
  raw: unknown,
  fallbacks: Partial<z.input<S>> = {},
): Salvaged<z.output<S>> {
  const problems: FieldProblem[] = [];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      fields: null,
      gateReadable: false,
      problems: [{ id: 'field-wrong', path: [], field: '信息栏', found: '要写成“名称: 内容”' }],
    };
  }
  const candidate = structuredClone(raw) as Json;
  let gateReadable = dropUnknown(schema, candidate, [], problems, schema);
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return { fields: parsed.data, gateReadable, problems };
    const issue = parsed.error.issues[0]!;
    const path = [...issue.path];
    const gate = gateOn(schema, path);
    const missing =
      issue.code === 'invalid_type' &&
      issue.input === undefined &&
      valueAt(candidate, path) === undefined;
    problems.push({
      id: gate ? 'gate-unreadable' : missing ? 'field-missing' : 'field-wrong',
      path,
      field: labelPath(schema, path) || '信息栏',
      found:
        issue.code === 'unrecognized_keys'
          ? `不认识 ${issue.keys.join('、')}`
          : chineseIssue(issue),
    });
    if (gate && !isInsideArray(path)) gateReadable = false;
    const cut =
      gate && isInsideArray(path)
        ? objectAround(path)
        : issue.code === 'unrecognized_keys'
          ? [...path, issue.keys[0]!]
          : path;
    if (cutOut(candidate, cut)) continue;
    const key = String(path[0]) as keyof typeof fallbacks;
    if (!(key in fallbacks) || path.length !== 1) break;
    candidate[key as string] = fallbacks[key];
  }
  return { fields: null, gateReadable: false, problems };
}

function valueAt(root: Json, path: PropertyKey[]): unknown {
  return path.length === 0 ? root : parentAt(root, path)?.[path.at(-1)!];
}

function isInsideArray(path: PropertyKey[]): boolean {
  return path.some((key) => typeof key === 'number');
}

/** The path of the array element that holds `path`. */
function objectAround(path: PropertyKey[]): PropertyKey[] {
  return path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);
}

/**
 * Removes keys the model does not have. One that looks like a misspelt gate field counts as that
 * gate, unreadable. Returns whether the entry's own gate can still be read.
 */
function dropUnknown(
  schema: z.ZodType,
  value: unknown,
  path: PropertyKey[],
  problems: FieldProblem[],
  root: z.ZodType,
): boolean {
  if (Array.isArray(value)) {
    const element = stepInto(schema, 0);
    if (!element) return true;
    const readable = value.map((each, index) =>
      dropUnknown(element, each, [...path, index], problems, root),
    );
    for (let index = value.length - 1; index >= 0; index -= 1)
      if (!readable[index]) value.splice(index, 1);
    return true;
  }
  const shape = shapeOf(schema);
  const keys = Object.keys(shape);
  if (typeof value !== 'object' || value === null || keys.length === 0) return true;
  let readable = true;
  for (const [key, field] of Object.entries(value)) {
    if (shape[key]) {
      // Consent is a strict object: what it does not know is its own parse error.
      if (!isMarked(shape[key], 'gate'))
        readable = dropUnknown(shape[key], field, [...path, key], problems, root) && readable;
      continue;
    }
    const nearest = closest(key, keys);
    const gate =
      isMarked(shape[nearest]!, 'gate') &&
      distance(key.toLowerCase(), nearest.toLowerCase()) <= NEAR;
    const near = distance(key, nearest) <= NEAR;
    problems.push({
      id: gate ? 'gate-unreadable' : 'field-unknown',
      path: [...path, key],
      field: gate ? labelPath(root, [...path, nearest]) : key,
      found: gate ? `写成了 ${key}` : key,
      ...(near && { hint: `，是不是 ${nearest}` }),
    });
    delete (value as Json)[key];
    if (gate) readable = false;
  }
  return readable;
}

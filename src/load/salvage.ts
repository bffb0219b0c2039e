import type { z } from 'zod';
import { chineseIssue } from '../model/chinese-issue.ts';
import { labelPath } from '../model/schema-walk.ts';
import { dropUnknown } from './drop-unknown.ts';
import { closeGate, gateOn, type FieldProblem } from './gate-fields.ts';
import { originsIn, type Origins } from './original-paths.ts';
import { readScalars } from './read-scalars.ts';

export interface Salvaged<T> {
  /** Null when nothing could be saved. */
  fields: T | null;
  /** False when a field that decides about publication could not be read: nothing is guessed. */
  gateReadable: boolean;
  problems: FieldProblem[];
  /** The path in the file of what now stands at `path`: items before it may have fallen away. */
  originOf: (path: PropertyKey[]) => PropertyKey[];
}

/** Passes over the fields; each mends at least one, so this many cover any entry people write. */
const MAX_PASSES = 500;

type Json = Record<PropertyKey, unknown>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function parentAt(root: Json, path: PropertyKey[]): Json | null {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), root);
  return isJson(parent) ? parent : null;
}

/** Takes away what is wrong at `path`, or, where that is missing, what needs it. */
function cutOut(root: Json, path: PropertyKey[], { takeOut }: Origins): boolean {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = parentAt(root, path.slice(0, depth));
    const key = path[depth - 1]!;
    if (!parent || !Object.hasOwn(parent, key)) continue;
    if (Array.isArray(parent)) takeOut(parent, Number(key));
    else delete parent[key];
    return true;
  }
  return false;
}

function isMissing(root: Json, issue: z.core.$ZodIssue): boolean {
  if (issue.code !== 'invalid_type') return false;
  const parent = parentAt(root, issue.path);
  return parent !== null && parent[issue.path.at(-1)!] === undefined;
}

function problemOf(
  schema: z.ZodType,
  root: Json,
  issue: z.core.$ZodIssue,
  origins: Origins,
): FieldProblem {
  const path = origins.of([...issue.path]);
  const missing = isMissing(root, issue);
  return {
    id: gateOn(schema, path) ? 'gate-unreadable' : missing ? 'field-missing' : 'field-wrong',
    path,
    field: labelPath(schema, path) || '信息栏',
    found: missing ? '没有填' : chineseIssue(issue),
  };
}

function isSame(one: PropertyKey[], other: PropertyKey[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

const NOT_FIELDS: FieldProblem = {
  id: 'field-wrong',
  path: [],
  field: '信息栏',
  found: '要写成“名称: 内容”',
};

/**
 * Parses fields, leaving out what is wrong instead of the whole entry. A wrong gate field is
 * reported and closes what it guards: the entry, or the one photo it stands in.
 */
export function salvage<S extends z.ZodObject>(
  schema: S,
  raw: unknown,
  fallbacks: Partial<z.input<S>> = {},
): Salvaged<z.output<S>> {
  if (!isJson(raw) || Array.isArray(raw)) {
    return { fields: null, gateReadable: false, problems: [NOT_FIELDS], originOf: (path) => path };
  }
  const candidate = readScalars(schema, structuredClone(raw)) as Json;
  const origins = originsIn(candidate);
  const problems: FieldProblem[] = [];
  let gateReadable = dropUnknown(schema, candidate, (problem) => problems.push(problem));
  const nothing = { fields: null, gateReadable: false, problems, originOf: origins.of };

  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return { ...nothing, fields: parsed.data, gateReadable };
    const issue = parsed.error.issues[0]!;
    const path = [...issue.path];
    const key = String(path[0]);
    const problem = problemOf(schema, candidate, issue, origins);
    // What was taken away as wrong is missing now: said once.
    if (!problems.some(({ path: known }) => isSame(known, problem.path))) problems.push(problem);
    if (gateOn(schema, path)) {
      if (closeGate(schema, candidate, path)) continue;
      gateReadable = false;
    }
    if (issue.code === 'unrecognized_keys') path.push(issue.keys[0]!);
    if (cutOut(candidate, path, origins)) continue;
    if (!(key in fallbacks) || path.length !== 1) return nothing;
    candidate[key] = fallbacks[key as keyof typeof fallbacks];
  }
  return nothing;
}

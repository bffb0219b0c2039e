import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { innerOf, isMarked, labelPath, shapeOf, stepInto } from '../model/schema-walk.ts';
import { gateMeantBy, isNear, type FieldProblem } from './gate-fields.ts';

interface Visit {
  root: z.ZodType;
  schema: z.ZodType;
  path: PropertyKey[];
  report: (problem: FieldProblem) => void;
}

function unknownKey({ root, schema, path }: Visit, key: string): FieldProblem {
  const gate = gateMeantBy(key, schema);
  const nearest = gate ?? closest(key, Object.keys(shapeOf(schema)));
  return {
    id: gate ? 'gate-unreadable' : 'field-unknown',
    path: [...path, key],
    field: gate ? labelPath(root, [...path, gate]) : key,
    found: gate ? `写成了 ${key}` : key,
    ...((gate ?? isNear(key, nearest)) && { hint: `，是不是 ${nearest}` }),
  };
}

function visit(value: unknown, at: Visit): boolean {
  const { schema, path, report } = at;
  if (Array.isArray(value)) {
    const element = stepInto(schema, 0);
    if (element)
      value.forEach((each, index) =>
        visit(each, { ...at, schema: element, path: [...path, index] }),
      );
    return true;
  }
  const shape = shapeOf(schema);
  if (!(innerOf(schema) instanceof z.ZodObject) || typeof value !== 'object' || value === null)
    return true;
  const fields = value as Record<string, unknown>;
  let readable = true;
  for (const [key, field] of Object.entries(fields)) {
    const known = shape[key];
    if (known) {
      // Consent is a strict object: what it does not know is its own parse error.
      if (isMarked(known, 'gate')) continue;
      readable = visit(field, { ...at, schema: known, path: [...path, key] }) && readable;
      continue;
    }
    report(unknownKey(at, key));
    delete fields[key];
    const gate = gateMeantBy(key, schema);
    if (gate === undefined) continue;
    // One photo can be held back by itself; what stands at the root holds back everything.
    if (path.some((step) => typeof step === 'number')) fields[gate] = true;
    else readable = false;
  }
  return readable;
}

/**
 * Removes keys the model does not have. One that looks like a misspelt gate field closes that gate.
 * Returns whether the entry's own gate can still be read.
 */
export function dropUnknown(
  schema: z.ZodType,
  value: unknown,
  report: (problem: FieldProblem) => void,
): boolean {
  return visit(value, { root: schema, schema, path: [], report });
}

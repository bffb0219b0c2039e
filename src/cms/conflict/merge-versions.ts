import { diff3Merge } from 'node-diff3';
import type { FormField } from '../config/cms-config.ts';
import { readableFields, sameValue, type Data } from './readable-fields.ts';

export type Choice = 'mine' | 'theirs' | 'merged';

/** A field in which two versions of an entry differ. */
export interface FieldConflict {
  name: string;
  label: string;
  /** In words. */
  mine: string;
  theirs: string;
  /** Both changes in one text, where they don't meet; null: they do, or it is no text. */
  merged: string | null;
  /** The same in words. */
  mergedText: string;
  /** What is right unless somebody says otherwise. */
  suggested: Choice;
  /** Only one of the two has changed it: nothing has to be decided. */
  isOneSided: boolean;
}

/** Both changes in one text; null where they meet in a line. */
export function mergeTexts(mine: string, before: string, theirs: string): string | null {
  const [a, o, b] = [mine.split('\n'), before.split('\n'), theirs.split('\n')];
  const pieces = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  if (pieces.some((piece) => piece.conflict)) return null;
  return pieces.flatMap((piece) => piece.ok ?? []).join('\n');
}

function mergeOf(mine: unknown, before: unknown, theirs: unknown): string | null {
  const texts = [mine, before ?? '', theirs];
  if (!texts.every((text) => typeof text === 'string')) return null;
  const [a, o, b] = texts as [string, string, string];
  return a.includes('\n') || b.includes('\n') ? mergeTexts(a, o, b) : null;
}

function textOf(fields: readonly FormField[], name: string, value: string | null): string {
  if (value === null) return '';
  return readableFields(fields, { [name]: value }).find((field) => field.name === name)!.text;
}

export interface Versions {
  mine: Data;
  theirs: Data;
  /** What both began from; null: nobody knows. */
  before: Data | null;
}

/** Every field in which `mine` and `theirs` differ, with what to take of it. */
export function findConflicts(
  fields: readonly FormField[],
  { mine, theirs, before }: Versions,
): FieldConflict[] {
  const [own, other] = [readableFields(fields, mine), readableFields(fields, theirs)];
  const names = new Set([...own, ...other].map(({ name }) => name));
  return [...names].flatMap((name): FieldConflict[] => {
    if (sameValue(mine[name], theirs[name])) return [];
    const [ours, its] = [own, other].map((all) => all.find((each) => each.name === name));
    const iChanged = before === null || !sameValue(mine[name], before[name]);
    const theyChanged = before === null || !sameValue(theirs[name], before[name]);
    const both = iChanged && theyChanged;
    const merged = both && before ? mergeOf(mine[name], before[name], theirs[name]) : null;
    const suggested = merged !== null ? 'merged' : iChanged ? 'mine' : 'theirs';
    const { label } = (ours ?? its)!;
    const texts = { mine: ours?.text ?? '', theirs: its?.text ?? '' };
    const mergedText = textOf(fields, name, merged);
    return [{ name, label, ...texts, merged, mergedText, suggested, isOneSided: !both }];
  });
}

/** `theirs` with what was chosen of `mine`. */
export function takeChoices(
  { mine, theirs }: Versions,
  conflicts: readonly FieldConflict[],
  chosen: (conflict: FieldConflict) => Choice,
): Data {
  const taken: Data = { ...theirs };
  for (const conflict of conflicts) {
    const { name, merged } = conflict;
    const choice = chosen(conflict);
    if (choice === 'theirs') continue;
    const value = choice === 'merged' ? merged : mine[name];
    if (value === undefined || value === null) delete taken[name];
    else taken[name] = value;
  }
  return taken;
}

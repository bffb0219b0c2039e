import { sameValue, type Data } from '../conflict/readable-fields.ts';

/**
 * What a form that was saved and filled anew lacks of what was typed meanwhile: the fields that
 * changed between `before` (saved) and `now` (typed on), over what was `loaded`. Null: nothing.
 */
export function typedSince(typed: { before: Data; now: Data; loaded: Data }): Data | null {
  const { before, now, loaded } = typed;
  const names = Object.keys({ ...before, ...now });
  const changed = names.filter((name) => !sameValue(before[name], now[name]));
  const missing = changed.filter((name) => !sameValue(now[name], loaded[name]));
  if (missing.length === 0) return null;
  const filled: Data = { ...loaded };
  for (const name of changed) filled[name] = now[name];
  return filled;
}

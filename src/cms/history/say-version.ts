import { savingStrings } from '../../strings/cms-saving.ts';

const words = savingStrings.history;

/** What a save was, in words, out of its message: the desk's own, Decap's, or a maintainer's. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^新建/, words.created],
  [/^(修改|保存)/, words.saved],
  [/^发布/, words.published],
  [/^恢复/, words.broughtBack],
  [/^删除/, words.deleted],
];

export function sayVersion(message: string): string {
  const known = KNOWN.find(([pattern]) => pattern.test(message))?.[1];
  // What a maintainer wrote is English, and about the code.
  return known ?? (/\p{Script=Han}/u.test(message) ? message : words.maintained);
}

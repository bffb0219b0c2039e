import type { Context } from './context.ts';
import { DeskRefusal } from './desk-refusal.ts';
import { readText } from './read-tree.ts';
import { askedPath } from './safe-path.ts';

/** One text that is to be saved. */
export interface NewText {
  /** In the repository. */
  path: string;
  text: string;
  /**
   * The version it was written on: a blob's id, null when there was none; undefined when the client
   * does not say.
   */
  base: string | null | undefined;
}

/** Refuses, with both texts, what was written on a version that is no longer the last one. */
export async function checkBases(
  { repository, served, editor }: Context,
  texts: readonly NewText[],
  current: ReadonlyMap<string, string>,
): Promise<void> {
  const { prefix } = repository;
  const stale = texts.filter(({ path, base }) => {
    const known = base === undefined ? served.find(editor.email, path) : [base];
    return known.length > 0 && !known.includes(current.get(path) ?? null);
  });
  if (stale.length === 0) return;
  const files = await Promise.all(
    stale.map(async ({ path, text, base }) => {
      const theirs = current.get(path) ?? null;
      const read = (blob: string | null | undefined) =>
        blob ? readText(repository, blob).catch(() => null) : null;
      const shown = { yours: text, theirs: await read(theirs), before: await read(base) };
      return { path: askedPath(path, prefix), ...shown, base: theirs };
    }),
  );
  throw new DeskRefusal('text-changed', '', { files });
}

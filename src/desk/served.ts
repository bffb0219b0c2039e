/** How many versions are remembered, over all editors. */
const REMEMBERED = 20_000;

/** Decap reads both sides of an entry; being given one does not make the other forgotten. */
type Side = 'published' | 'draft';

export interface Served {
  remember: (side: Side, version: { editor: string; path: string; blob: string }) => void;
  /** The versions of a file that this editor has; none when nothing is known. */
  find: (editor: string, path: string) => (string | null)[];
}

/**
 * Which version of a file an editor was given last. Decap's own client does not say what a save is
 * based on; this is what we go by then. It tells people apart, not two tabs of one person: a client
 * that sends `base` needs none of it.
 */
export function createServed(): Served {
  const versions = new Map<string, string>();
  const name = (...parts: string[]) => parts.join('\0');
  return {
    remember: (side, { editor, path, blob }) => {
      versions.delete(name(editor, path, side));
      versions.set(name(editor, path, side), blob);
      if (versions.size > REMEMBERED) versions.delete(versions.keys().next().value!);
    },
    find: (editor, path) =>
      (['published', 'draft'] as const)
        .map((side) => versions.get(name(editor, path, side)))
        .filter((blob) => blob !== undefined),
  };
}

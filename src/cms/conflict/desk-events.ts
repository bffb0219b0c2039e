/** A file that was refused because somebody else has saved it in the meantime. */
export interface RefusedFile {
  path: string;
  /** What was to be saved, what is there, and what the first was written on; null: nothing. */
  yours: string | null;
  theirs: string | null;
  before?: string | null;
  /** The version of `theirs`: a save that names it is let through. */
  base: string | null;
}

export type DeskEvent =
  /** Nobody answers. `saving`: a save is waiting for somebody to. */
  | { kind: 'away'; saving: boolean }
  | { kind: 'back' }
  | { kind: 'saved'; paths: string[] }
  /** `published`: the commit a draft could not be merged with; null: a save was refused. */
  | { kind: 'refused'; files: RefusedFile[]; published: string | null };

type Listener = (event: DeskEvent) => void;
const listeners = new Set<Listener>();

/** What happens between this page and the desk, for those who tell the editor. Returns how to stop. */
export function onDeskEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellDeskEvent(event: DeskEvent): void {
  for (const listener of listeners) listener(event);
}

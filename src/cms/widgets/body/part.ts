import type { BlockName } from '../../../blocks/block-kinds.ts';

/** One piece of a body on the screen. */
export interface Part {
  element: HTMLElement;
  /** As it is written in the body now; as it was read where nobody changed anything. */
  source: () => string;
}

/** Where somebody is writing, shared by all pieces of one body, however deep. */
export interface Cursor {
  /** The box that was written in last: what buttons and insertions are meant for. */
  box: HTMLTextAreaElement | null;
  /** Each puts a block where the box is, if the box is its own, and says whether it was. */
  holders: ((box: HTMLTextAreaElement, name: BlockName) => boolean)[];
}

/** What a piece of a body is given. */
export interface Desk {
  /** Called after every change. */
  changed: () => void;
  /** The names of the entry's photos, in order. */
  photos: () => string[];
  cursor: Cursor;
}

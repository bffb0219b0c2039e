import type { BlockName } from '../../../blocks/block-kinds.ts';
import type { MakeLook } from './block-look.ts';
import type { Writing } from './writing.ts';

/** One piece of a body on the screen. */
export interface Part {
  element: HTMLElement;
  /** As it is written in the body now; as it was read where nobody changed anything. */
  source: () => string;
}

/** Where somebody is writing, shared by all pieces of one body, however deep. */
export interface Cursor {
  /** The text that was written in last: what buttons and insertions are meant for. */
  writing: Writing | null;
  /** Called when that changes, or what is marked in it. */
  moved: () => void;
  /** Each puts a block where the text is, if the text is its own, and says whether it was. */
  holders: ((writing: Writing, name: BlockName) => boolean)[];
}

/** What a piece of a body is given. */
export interface Desk {
  /** Called after every change. */
  changed: () => void;
  /** The names of the entry's photos, in order. */
  photos: () => string[];
  /** Shows a block as the site will; none inside of others, which show it themselves. */
  look?: MakeLook | undefined;
  cursor: Cursor;
}

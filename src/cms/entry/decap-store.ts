import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** The parts of Immutable's maps that we read Decap's state with. */
export interface KeptMap {
  get: (name: string, otherwise?: unknown) => unknown;
  getIn: (path: readonly string[]) => unknown;
  toJS: () => Record<string, unknown>;
}

export interface DecapState {
  /** By name; a collection of files, such as 网站设置, has `files`. */
  collections: KeptMap;
  config: Record<string, unknown>;
  editorialWorkflow?: KeptMap;
  entries: KeptMap;
  entryDraft: KeptMap;
  auth: { user?: { name?: string; login?: string } };
}

export interface DecapStore {
  getState: () => DecapState;
  dispatch: (action: object | ((...args: never[]) => unknown)) => unknown;
  /** Returns how to stop. */
  subscribe: (listener: () => void) => () => void;
}

/**
 * Decap's own state: it has no other door for those who are neither widget nor backend. The one
 * place that says what is in it.
 */
export const decapStore = store as unknown as DecapStore;

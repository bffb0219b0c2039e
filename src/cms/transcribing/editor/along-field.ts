import {
  ChangeSet,
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
} from '@codemirror/state';
import type { TextRange } from '../parts.ts';
import { nothingRead, type Reading } from './read-along.ts';

interface Along {
  reading: Reading;
  /** what has been typed since */
  since: ChangeDesc;
}

/** The text as it stands has been read. */
export const setReading = StateEffect.define<Reading>();

/** The last reading of the text: a moment old while somebody types. */
export const alongField = StateField.define<Along>({
  create: ({ doc }) => ({ reading: nothingRead, since: ChangeSet.empty(doc.length).desc }),
  update({ reading, since }, { changes, docChanged, effects, newDoc }) {
    const read = effects.find((effect) => effect.is(setReading));
    if (read) return { reading: read.value as Reading, since: ChangeSet.empty(newDoc.length).desc };
    return docChanged ? { reading, since: since.composeDesc(changes.desc) } : { reading, since };
  },
});

export function lastReading(state: EditorState): Reading {
  return state.field(alongField).reading;
}

/** Where something that was read stands now. */
export function whereNow<T extends TextRange>(state: EditorState, range: T): T {
  const { since } = state.field(alongField);
  return { ...range, from: since.mapPos(range.from, 1), to: since.mapPos(range.to, -1) };
}

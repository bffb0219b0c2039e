import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import type { TextRange } from '../parts.ts';
import { lastReading, whereNow } from './along-field.ts';

export const setPlaying = StateEffect.define<TextRange | null>();

/** Where the turn stands that is being spoken. */
export const playingField = StateField.define<TextRange | null>({
  create: () => null,
  update(playing, { changes, docChanged, effects }) {
    const set = effects.find((effect) => effect.is(setPlaying));
    if (set) return set.value as TextRange | null;
    if (!playing || !docChanged) return playing;
    return { from: changes.mapPos(playing.from, 1), to: changes.mapPos(playing.to, 1) };
  },
});

/** The turn that is spoken at a second: of those that have begun, the one that began last. */
export function turnPlaying(state: EditorState, seconds: number): TextRange | null {
  let playing: { start: number; from: number; to: number } | null = null;
  for (const { part, from, to } of lastReading(state).parts) {
    if (part.type === 'chapter' || part.start === null || part.start > seconds) continue;
    if (!playing || part.start >= playing.start) playing = { start: part.start, from, to };
  }
  return playing && whereNow(state, { from: playing.from, to: playing.to });
}

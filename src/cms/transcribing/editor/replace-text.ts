import { StateEffect, type ChangeSet } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { AfterComposing } from './after-composing.ts';
import { exchangeText } from './exchange-text.ts';
import { oneStep } from './one-step.ts';

interface Waiting {
  changes: ChangeSet;
  effects: readonly StateEffect<unknown>[];
}

/**
 * Puts another text in the place of the one that is open. While something is being composed it
 * waits; what has been composed then is kept beside what comes from elsewhere.
 */
export function makeReplaceText(view: EditorView, after: AfterComposing) {
  let waiting: Waiting | null = null;

  function exchange(): void {
    if (waiting) view.dispatch(oneStep(waiting));
    waiting = null;
  }
  return {
    replace: (text: string) => {
      const isWaiting = waiting !== null;
      const { changes, effects } = view.state.update(exchangeText(view.state, text));
      waiting = { changes, effects };
      if (!isWaiting) after.run(exchange);
    },
    typed: ({ docChanged, changes }: ViewUpdate) => {
      if (!waiting || !docChanged || waiting.changes.length !== changes.length) return;
      waiting = {
        changes: waiting.changes.map(changes),
        effects: StateEffect.mapEffects(waiting.effects, changes),
      };
    },
  };
}

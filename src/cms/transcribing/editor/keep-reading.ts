import type { EditorView, ViewUpdate } from '@codemirror/view';
import { setReading } from './along-field.ts';
import { readAlong, type Reading } from './read-along.ts';

/** Milliseconds without a key before the text is read again, and the longest that goes on. */
const PAUSE = 300;
const LONGEST = 2000;

/** Reads along while somebody types, never while a key is on its way. */
export interface KeepReading {
  typed: (update: ViewUpdate) => void;
  /** At once: after a text was opened, or the recording's length has come. */
  now: () => void;
  close: () => void;
}

export function makeKeepReading(
  view: EditorView,
  length: () => number | null,
  show: (reading: Reading) => void,
): KeepReading {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let unread = 0;

  function now(): void {
    clearTimeout(soon);
    unread = 0;
    const reading = readAlong(view.state.doc.toString(), length());
    view.dispatch({ effects: setReading.of(reading) });
    show(reading);
  }
  function whenQuiet(): void {
    if (view.compositionStarted) soon = setTimeout(whenQuiet, PAUSE);
    else now();
  }
  return {
    now,
    typed: ({ docChanged, transactions }) => {
      if (!docChanged) return;
      unread ||= Date.now();
      clearTimeout(soon);
      // What a button of the desk has changed is to be seen at once.
      const isByDesk = transactions.some((each) => each.isUserEvent('input.desk'));
      const left = Math.max(0, unread + LONGEST - Date.now());
      soon = setTimeout(whenQuiet, isByDesk ? 0 : Math.min(PAUSE, left));
    },
    close: () => clearTimeout(soon),
  };
}

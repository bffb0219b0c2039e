import { redo, undo } from '@codemirror/commands';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TranscriptEditor } from '../parts.ts';
import type { AfterComposing } from './after-composing.ts';
import { insertChapter } from './insert-chapter.ts';
import { insertSpeaker, nextSpeaker } from './insert-speaker.ts';
import { insertTime } from './insert-time.ts';
import { markForCheck } from './mark-for-check.ts';
import { withhold } from './withhold.ts';

type Commands = Pick<
  TranscriptEditor,
  | 'insertTime'
  | 'insertSpeaker'
  | 'nextSpeaker'
  | 'insertChapter'
  | 'withhold'
  | 'markForCheck'
  | 'undo'
  | 'redo'
>;

/** What keys and buttons of the desk do to the text; `now`: what the recording is at. */
export function deskCommands(
  view: EditorView,
  after: AfterComposing,
  now: () => number | null,
): Commands {
  const command = (make: (state: EditorState) => TransactionSpec) =>
    after.run(() => {
      view.dispatch(make(view.state));
      view.focus();
    });
  /** The recording goes on while somebody composes: what it is at when the key is pressed counts. */
  function timed(make: (state: EditorState, seconds: number | null) => TransactionSpec): void {
    const seconds = now();
    command((state) => make(state, seconds));
  }
  return {
    insertTime: () => timed(insertTime),
    insertSpeaker: (name) => timed((state, seconds) => insertSpeaker(state, name, seconds)),
    nextSpeaker: () => timed(nextSpeaker),
    insertChapter: () => command(insertChapter),
    withhold: () => command(withhold),
    markForCheck: () => command(markForCheck),
    undo: () => after.run(() => void undo(view)),
    redo: () => after.run(() => void redo(view)),
  };
}

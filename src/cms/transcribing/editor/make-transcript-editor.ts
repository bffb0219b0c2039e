import { redo, undo } from '@codemirror/commands';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { element } from '../../widgets/element.ts';
import type { EditorSetting, TranscriptEditor } from '../parts.ts';
import { makeAfterComposing } from './after-composing.ts';
import { insertChapter } from './insert-chapter.ts';
import { insertSpeaker, nextSpeaker } from './insert-speaker.ts';
import { insertTime } from './insert-time.ts';
import { makeKeepReading } from './keep-reading.ts';
import { makeKeptTexts } from './kept-texts.ts';
import { fileText, placeInEditor, placeInFile } from './line-ends.ts';
import { markForCheck } from './mark-for-check.ts';
import { pressTime } from './press-time.ts';
import { makeReplaceText } from './replace-text.ts';
import { makeSayProblems } from './say-problems.ts';
import { makeShowPlaying } from './show-playing.ts';
import { makeTellChange } from './tell-change.ts';
import { typing } from './typing.ts';
import { watchWidth } from './watch-width.ts';
import { withhold } from './withhold.ts';

/** Several may stand on one page. */
let made = 0;

/** A transcript as it lies in the file, to be typed in; see `parts.ts`. */
export function makeTranscriptEditor(setting: EditorSetting): TranscriptEditor {
  const id = `transcript-problems-${(made += 1)}`;
  const says = makeSayProblems(id);
  const place = element('div', { class: 'transcript-editor' }, says.element);
  place.style.cssText = 'position:relative;height:100%;min-height:0';
  let length: number | null = null;
  const listens = EditorView.updateListener.of((update) => {
    reading.typed(update);
    replacing.typed(update);
    if (update.docChanged) telling.changed();
  });
  const extensions = [typing(setting.label, id), pressTime(setting.onPlay), listens];
  const view: EditorView = new EditorView({ parent: place });
  const texts = makeKeptTexts(view, extensions);
  const after = makeAfterComposing(view);
  const reading = makeKeepReading(view, () => length, says.show);
  const replacing = makeReplaceText(view, after);
  const playing = makeShowPlaying(view, after);
  const telling = makeTellChange(view, after, setting.onChange);
  const stopWatching = watchWidth(place);

  /** The recording goes on while somebody composes: what it is at now counts. */
  function command(make: (state: EditorState) => TransactionSpec): void {
    after.run(() => {
      view.dispatch(make(view.state));
      view.focus();
    });
  }
  function timed(make: (state: EditorState, seconds: number | null) => TransactionSpec): void {
    const seconds = setting.now();
    command((state) => make(state, seconds));
  }
  function open(key: string, text: string): void {
    replacing.forget();
    texts.open(key, text);
    reading.now();
  }

  open('', '');
  return {
    element: place,
    text: () => fileText(view.state),
    open,
    replace: replacing.replace,
    goTo: ({ from, to }) =>
      after.run(() => {
        const [anchor, head] = [from, to].map((each) => placeInEditor(view.state, each));
        const shown = EditorView.scrollIntoView(anchor!, { y: 'center' });
        view.dispatch({ selection: { anchor: anchor!, head: head! }, effects: shown });
        view.focus();
      }),
    selection: () => {
      const { from, to } = view.state.selection.main;
      return { from: placeInFile(view.state, from), to: placeInFile(view.state, to) };
    },
    insertTime: () => timed(insertTime),
    insertSpeaker: (name) => timed((state, seconds) => insertSpeaker(state, name, seconds)),
    nextSpeaker: () => timed(nextSpeaker),
    insertChapter: () => command(insertChapter),
    withhold: () => command(withhold),
    markForCheck: () => command(markForCheck),
    undo: () => after.run(() => void undo(view)),
    redo: () => after.run(() => void redo(view)),
    showPlaying: playing.show,
    setLength: (seconds) => {
      if (seconds === length) return;
      length = seconds;
      after.run(reading.now);
    },
    focus: () => view.focus(),
    close: () => {
      reading.close();
      after.close();
      telling.close();
      stopWatching();
      view.destroy();
    },
  };
}

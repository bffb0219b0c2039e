import { EditorView } from '@codemirror/view';
import { element } from '../../widgets/element.ts';
import type { EditorSetting, TranscriptEditor } from '../parts.ts';
import { makeAfterComposing } from './after-composing.ts';
import { deskCommands } from './desk-commands.ts';
import { goTo, selectionIn } from './go-to.ts';
import { makeKeepReading } from './keep-reading.ts';
import { makeKeptTexts } from './kept-texts.ts';
import { fileText } from './line-ends.ts';
import { pressTime } from './press-time.ts';
import { makeReplaceText } from './replace-text.ts';
import { makeSayProblems } from './say-problems.ts';
import { makeShowPlaying } from './show-playing.ts';
import { makeTellChange } from './tell-change.ts';
import { typing } from './typing.ts';
import { watchWidth } from './watch-width.ts';

function startEditor({ label, onChange, onPlay, now }: EditorSetting) {
  // Several may stand on one page.
  const id = `transcript-problems-${Math.random().toString(36).slice(2)}`;
  const says = makeSayProblems(id);
  const place = element('div', { class: 'transcript-editor' }, says.element);
  place.style.cssText = 'position:relative;height:100%;min-height:0';
  const recording: { length: number | null } = { length: null };
  const view: EditorView = new EditorView({ parent: place });
  const after = makeAfterComposing(view);
  const reading = makeKeepReading(view, () => recording.length, says.show);
  const replacing = makeReplaceText(view, after);
  const telling = makeTellChange(view, after, onChange);
  const listens = EditorView.updateListener.of((update) => {
    reading.typed(update);
    replacing.typed(update);
    if (update.docChanged) telling.changed();
  });
  const texts = makeKeptTexts(view, [typing(label, id), pressTime(onPlay), listens]);
  const playing = makeShowPlaying(view, after);
  const commands = deskCommands(view, after, now);
  return { place, recording, view, after, reading, replacing, telling, texts, playing, commands };
}

/** A transcript as it lies in the file, to be typed in; see `parts.ts`. */
export function makeTranscriptEditor(setting: EditorSetting): TranscriptEditor {
  const started = startEditor(setting);
  const { place, recording, view, after, reading, texts } = started;
  const stopWatching = watchWidth(place);

  function open(key: string, text: string): void {
    // What waits belongs to the text that is left.
    after.end();
    texts.open(key, text);
    reading.now();
  }
  open('', '');
  return {
    ...started.commands,
    element: place,
    text: () => fileText(view.state),
    open,
    replace: started.replacing.replace,
    goTo: (range) => after.run(() => goTo(view, range)),
    selection: () => selectionIn(view),
    showPlaying: started.playing.show,
    setLength: (seconds) => {
      if (seconds === recording.length) return;
      recording.length = seconds;
      after.run(reading.now);
    },
    focus: () => view.focus(),
    close: () => {
      for (const part of [reading, started.telling, after]) part.close();
      stopWatching();
      view.destroy();
    },
  };
}

import type { EditorView } from '@codemirror/view';
import type { AfterComposing } from './after-composing.ts';
import { playingField, setPlaying, turnPlaying } from './playing-turn.ts';

/** Shows the turn that is being spoken; asked for some times a second, drawn when it is another. */
export function makeShowPlaying(view: EditorView, after: AfterComposing) {
  let now: number | null = null;
  let isWaiting = false;

  function draw(): void {
    isWaiting = false;
    const playing = now === null ? null : turnPlaying(view.state, now);
    const shown = view.state.field(playingField);
    if (playing?.from === shown?.from && playing?.to === shown?.to) return;
    view.dispatch({ effects: setPlaying.of(playing) });
  }
  return {
    show: (seconds: number | null) => {
      now = seconds;
      if (isWaiting) return;
      isWaiting = true;
      after.run(draw);
    },
  };
}

import { EditorView } from '@codemirror/view';
import type { AfterComposing } from './after-composing.ts';
import { playingField, setPlaying, turnPlaying } from './playing-turn.ts';

/** Whoever has just typed, scrolled or pressed something is not taken elsewhere; milliseconds. */
const BUSY = 4000;
/** Pixels that stay free above and below the turn. */
const MARGIN = 48;

/** Whether somebody is at work in the text. */
function watchHands({ dom }: EditorView): () => boolean {
  let touched = -BUSY;
  const touch = () => {
    touched = performance.now();
  };
  for (const kind of ['keydown', 'wheel', 'pointerdown', 'touchmove', 'compositionupdate'])
    dom.addEventListener(kind, touch, { capture: true, passive: true });
  return () => performance.now() - touched < BUSY;
}

/**
 * Shows the turn that is being spoken, and keeps it in view for whoever only listens; asked for some
 * times a second, drawn when it is another.
 */
export function makeShowPlaying(view: EditorView, after: AfterComposing) {
  const isBusy = watchHands(view);
  let now: number | null = null;
  let isWaiting = false;

  function draw(): void {
    isWaiting = false;
    const playing = now === null ? null : turnPlaying(view.state, now);
    const shown = view.state.field(playingField);
    if (playing?.from === shown?.from && playing?.to === shown?.to) return;
    const follows = shown && playing && !isBusy();
    const scroll = follows
      ? [EditorView.scrollIntoView(playing.from, { y: 'nearest', yMargin: MARGIN })]
      : [];
    view.dispatch({ effects: [setPlaying.of(playing), ...scroll] });
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

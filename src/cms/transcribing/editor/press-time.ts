import { EditorView } from '@codemirror/view';
import { lineKind } from './find-turn.ts';
import { selectTime } from './show-problems.ts';

function timeAt({ target }: MouseEvent): Element | null {
  return target instanceof Element ? target.closest('.turn-time') : null;
}

/**
 * A press on a turn's time plays from there, and whoever types goes on where they were; a second
 * press at once marks the time, to be typed over.
 */
export function pressTime(play: (seconds: number) => void) {
  return EditorView.domEventHandlers({
    // The cursor stays where it is: what is typed next must not land in the time.
    mousedown: (event) => event.button === 0 && !event.shiftKey && timeAt(event) !== null,
    click: (event, view) => {
      const time = timeAt(event);
      if (!time || event.shiftKey) return false;
      const place = view.posAtDOM(time);
      const read = lineKind(view.state, view.state.doc.lineAt(place));
      if (event.detail > 1) selectTime(view, place);
      else if (read.kind === 'turn' && read.head.time) play(read.head.time.seconds);
      return true;
    },
  });
}

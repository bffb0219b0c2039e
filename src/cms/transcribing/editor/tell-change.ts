import type { EditorView } from '@codemirror/view';
import type { AfterComposing } from './after-composing.ts';

/** Some phones compose for as long as somebody types: after this long it is told all the same. */
const LONGEST = 3000;

/** Tells that the text is another, not in mid-composition. */
export function makeTellChange(view: EditorView, after: AfterComposing, tell: () => void) {
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellNow(): void {
    clearTimeout(timer);
    if (isWaiting) tell();
    isWaiting = false;
  }
  return {
    changed: () => {
      if (isWaiting) return;
      if (!view.compositionStarted) return tell();
      isWaiting = true;
      timer = setTimeout(tellNow, LONGEST);
      after.run(tellNow);
    },
    close: tellNow,
  };
}

import type { EditorView } from '@codemirror/view';

/** What an input method has composed reaches the editor this long after it has ended; milliseconds. */
const SETTLES = 30;
/** Not every browser says when a composition ends. */
const LOOKS = 100;

/** What must not happen while an input method is composing, in order. */
export interface AfterComposing {
  /** Now, or as soon as nothing is being composed. */
  run: (action: () => void) => void;
  /** Ends the composition, with the letters that stand there, and does what has waited for it. */
  end: () => void;
  close: () => void;
}

export function makeAfterComposing(view: EditorView): AfterComposing {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(soon: number): void {
    clearTimeout(timer);
    if (waiting.length > 0) timer = setTimeout(flush, soon);
  }
  function flush(): void {
    while (waiting.length > 0 && !view.compositionStarted) waiting.shift()!();
    look(LOOKS);
  }
  const ended = () => look(SETTLES);
  view.contentDOM.addEventListener('compositionend', ended);
  return {
    run: (action) => {
      if (waiting.length === 0 && !view.compositionStarted) return action();
      waiting.push(action);
      look(LOOKS);
    },
    end: () => {
      if (view.compositionStarted) view.contentDOM.blur();
      for (const action of waiting.splice(0)) action();
    },
    close: () => {
      clearTimeout(timer);
      waiting = [];
      view.contentDOM.removeEventListener('compositionend', ended);
    },
  };
}

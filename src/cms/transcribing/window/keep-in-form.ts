/** What is written goes into the form once nobody has typed for this long; milliseconds. */
const REST = 400;
/** And at least this often, however long somebody types on; milliseconds. */
const LONGEST = 2000;

/** The text in the editor and the one in the form, kept alike. */
export interface KeepInForm {
  /** The editor's text has changed. */
  typed: () => void;
  /** Writes at once what is not in the form yet. */
  flush: () => void;
  /**
   * The form was changed by somebody else than the editor: what it holds now is shown. What is only
   * an older state of the editor's own text (a save that ends while somebody types) is written over.
   */
  look: () => void;
  /** Changes the form from outside the editor, which then shows what the form holds, whatever it is. */
  adopt: (change: () => void) => void;
  /** Another text is open now: nothing of the one before counts any more. */
  moved: () => void;
}

export interface KeptText {
  editorText: () => string;
  formText: () => string;
  write: (text: string) => void;
  /** Shows what came from elsewhere. */
  show: (text: string) => void;
}

/** As many of our own texts are known again. */
const REMEMBERED = 50;

/** Keeps a form's text up with an editor's, without writing the form anew at every key. */
export function createKeepInForm({ editorText, formText, write, show }: KeptText): KeepInForm {
  let ours: string[] = [];
  let [soon, latest] = [0, 0];
  let isAdopting = false;

  function stop(): void {
    window.clearTimeout(soon);
    window.clearTimeout(latest);
    [soon, latest] = [0, 0];
  }

  function flush(): void {
    stop();
    const text = editorText();
    if (text === formText()) return;
    ours = [...ours.slice(1 - REMEMBERED), formText(), text];
    write(text);
  }

  return {
    flush,
    typed: () => {
      window.clearTimeout(soon);
      soon = window.setTimeout(flush, REST);
      latest ||= window.setTimeout(flush, LONGEST);
    },
    look: () => {
      // Something typed is on its way: it is newer than whatever the form was given.
      if (soon !== 0 || isAdopting) return;
      const text = formText();
      if (text === editorText()) return;
      if (ours.includes(text)) flush();
      else show(text);
    },
    adopt: (change) => {
      flush();
      isAdopting = true;
      change();
      isAdopting = false;
      if (formText() !== editorText()) show(formText());
    },
    moved: () => {
      stop();
      ours = [];
    },
  };
}

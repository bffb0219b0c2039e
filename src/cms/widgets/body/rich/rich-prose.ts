import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView } from '@codemirror/view';
import { keepLineEnds } from '../../transcript/keep-line-ends.ts';
import type { ToolName, Writing } from '../writing.ts';
import { clipboard } from './paste.ts';
import { keepAsTyped } from './keep-as-typed.ts';
import {
  hasFormHere,
  isStrong,
  linkHere,
  setLink,
  toggleFormHere,
  toggleStrong,
} from './press-tool.ts';
import { richKeys } from './rich-keys.ts';
import { richState } from './rich-state.ts';
import { textLook } from './text-look.ts';

export interface RichOptions {
  text: string;
  label: string;
  /** Somebody changed the text. */
  changed: () => void;
  /** Somebody writes here now, or what the buttons say has changed. */
  moved: (writing: Writing) => void;
}

function press(view: EditorView, tool: ToolName): void {
  if (tool === 'bold') toggleStrong(view);
  else if (tool !== 'link') toggleFormHere(view, tool);
  view.focus();
}

function isPressed(view: EditorView, tool: ToolName): boolean {
  if (tool === 'bold') return isStrong(view);
  return tool === 'link' ? linkHere(view) !== null : hasFormHere(view, tool);
}

/** Running text as the site shows it, to be written in; no sign of Markdown is seen. */
export function makeRichProse(parent: HTMLElement, options: RichOptions): Writing {
  const { text, label, changed, moved } = options;
  const attributes = {
    'aria-label': label,
    role: 'textbox',
    'aria-multiline': 'true',
    spellcheck: 'false',
  };
  const view: EditorView = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        richState,
        keepAsTyped,
        richKeys,
        clipboard,
        drawSelection(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(attributes),
        textLook,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
          if (
            update.docChanged ||
            update.selectionSet ||
            update.transactions.length > 0 ||
            update.focusChanged
          )
            if (view.hasFocus || update.docChanged) moved(writing);
        }),
      ],
    }),
  });
  const shown = view.state.doc.toString();
  const now = () => view.state.doc.toString();
  const writing: Writing = {
    text: () => (now() === shown ? text : keepLineEnds(now(), text)),
    end: () => view.state.selection.main.to,
    focus: () => view.focus(),
    press: (tool) => press(view, tool),
    isPressed: (tool) => isPressed(view, tool),
    link: () => linkHere(view),
    setLink: (url) => setLink(view, url),
    canLink: () => !view.state.selection.main.empty || linkHere(view) !== null,
    close: () => view.destroy(),
  };
  return writing;
}

import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import { setReading } from './along-field.ts';
import { setPlaying } from './playing-turn.ts';
import { showLines } from './show-lines.ts';

function isNews({ docChanged, viewportChanged, selectionSet, transactions }: ViewUpdate): boolean {
  return (
    docChanged ||
    viewportChanged ||
    selectionSet ||
    transactions.some(({ effects }) =>
      effects.some((effect) => effect.is(setReading) || effect.is(setPlaying)),
    )
  );
}

class ShownLines {
  shown: DecorationSet;
  constructor(view: EditorView) {
    this.shown = Decoration.set(showLines(view), true);
  }
  update(update: ViewUpdate): void {
    if (isNews(update)) this.shown = Decoration.set(showLines(update.view), true);
  }
}

/** Turns, chapters and marks of the lines that can be seen. */
export const lineLook = ViewPlugin.fromClass(ShownLines, { decorations: ({ shown }) => shown });

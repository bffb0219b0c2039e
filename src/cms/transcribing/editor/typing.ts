import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { alongField, lastReading } from './along-field.ts';
import { editorLook } from './editor-look.ts';
import { lineLook } from './line-look.ts';
import { playingField } from './playing-turn.ts';
import { problemsField } from './show-problems.ts';

/** The column of names is as wide as these many characters at least, and at most. */
const NARROWEST = 4;
const WIDEST = 7;

/** How wide the columns are is told by the whole text, not by the lines that are in view. */
const columns = EditorView.editorAttributes.compute([alongField], (state) => {
  const { known, parts } = lastReading(state);
  const usual = known.speakers.map(({ length }) => length).filter((each) => each <= WIDEST);
  const anyTime = parts.some(({ part }) => part.type === 'turn' && part.start !== null);
  return {
    class: anyTime || parts.length === 0 ? '' : 'has-no-times',
    style: `--name: ${Math.max(NARROWEST, ...usual) + 1.5}em`,
  };
});

/** Everything about typing that is the same for every text. */
export function typing(label: string, describedBy: string): Extension {
  return [
    // Without limit: what was typed an hour ago can still be taken back.
    history({ minDepth: Number.POSITIVE_INFINITY }),
    keymap.of([...historyKeymap, ...standardKeymap]),
    drawSelection(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': describedBy,
      role: 'textbox',
      'aria-multiline': 'true',
      spellcheck: 'false',
      // Also those who look for what scrolls find it by keyboard.
      tabindex: '0',
    }),
    // Before the playing turn and the lines' look, which ask for it.
    alongField,
    problemsField,
    playingField,
    columns,
    lineLook,
    editorLook,
  ];
}

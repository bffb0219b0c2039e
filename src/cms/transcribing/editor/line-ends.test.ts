import { history, redo, undo } from '@codemirror/commands';
import { EditorState, Transaction, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchangeText } from './exchange-text.ts';
import { fileText, keepLineEnds, placeInEditor, placeInFile, readLineEnds } from './line-ends.ts';

function open(text: string) {
  const { lines, ends } = readLineEnds(text);
  let state = EditorState.create({
    doc: lines.join('\n'),
    extensions: [history({ newGroupDelay: 0 }), keepLineEnds(ends)],
  });
  const dispatch = (transaction: Transaction) => {
    state = transaction.state;
  };
  return {
    state: () => state,
    text: () => fileText(state),
    change: (spec: TransactionSpec) => dispatch(state.update(spec)),
    undo: () => undo({ state, dispatch }),
    redo: () => redo({ state, dispatch }),
  };
}

const pieces = fc.constantFrom('甲：', '好', '\n', '\r\n', '\r', '\0', '𠮷', '\ud800', '😀');
const texts = fc.array(pieces, { maxLength: 30 }).map((written) => written.join(''));

test('any text comes through to the byte, whatever ends its lines', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(open(text).text()).toBe(text);
    }),
  );
});

test('what is changed changes alone, and undo brings every byte back', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.nat(3), texts), { maxLength: 5 }),
      (text, edits) => {
        const opened = open(text);
        for (const [at, deletes, insert] of edits) {
          const { length } = opened.state().doc;
          const from = at % (length + 1);
          opened.change({ changes: { from, to: Math.min(length, from + deletes), insert } });
        }
        const after = opened.text();
        let count = 0;
        while (opened.undo()) count += 1;
        expect(opened.text()).toBe(text);
        for (let redone = 0; redone < count; redone += 1) opened.redo();
        expect(opened.text()).toBe(after);
      },
    ),
  );
});

test('a word changed in a text from Windows changes that word, and a new line ends like the others', () => {
  const opened = open('甲：一\r\n乙：二\r\n丙：三\n丁：四\r\n');
  opened.change({ changes: { from: 2, to: 3, insert: '零\n零' } });
  expect(opened.text()).toBe('甲：零\r\n零\r\n乙：二\r\n丙：三\n丁：四\r\n');
});

test('another text is put there to the byte, as one step that undo takes back', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const opened = open(before);
      opened.change(exchangeText(opened.state(), after));
      expect(opened.text()).toBe(after);
      if (before !== after) opened.undo();
      expect(opened.text()).toBe(before);
    }),
  );
});

test('the cursor stays beside its word when the text is exchanged around it', () => {
  const opened = open('甲：一二三\n乙：四');
  opened.change({ selection: { anchor: 4 } });
  opened.change(exchangeText(opened.state(), '## 来了\r\n甲：一二三四\r\n丙：五'));
  expect(opened.state().selection.main.head).toBe('## 来了\n甲：一二'.length);
});

test('places in the file and in the editor are the same place', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const { state } = open(text);
      const place = at % (state().doc.length + 1);
      const inFile = placeInFile(state(), place);
      expect(text.slice(0, inFile).replace(/\r\n?/g, '\n')).toBe(state().doc.sliceString(0, place));
      expect(placeInEditor(state(), inFile)).toBe(place);
    }),
  );
});

import { EditorView } from '@codemirror/view';

const indents = Object.fromEntries(
  [1, 2, 3, 4].map((depth) => [`.desk-in-${depth}`, { paddingLeft: `${depth * 1.6}em` }]),
);
const quotes = Object.fromEntries(
  [1, 2, 3].map((depth) => [
    `.desk-quoted-${depth}`,
    { borderLeft: '4px solid #ddd0be', paddingLeft: `${0.8 + depth * 0.4}em`, color: '#5c5148' },
  ]),
);

const SONGTI = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'STSong', serif";
const SANS =
  "'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif";

/** How running text looks while it is written: as on the site (`src/styles`), on its own paper. */
export const textLook = EditorView.theme({
  '&': { fontSize: '18px', color: '#2a2420', backgroundColor: '#fff' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: SANS, lineHeight: '1.8', overflow: 'visible' },
  '.cm-content': { padding: '12px 14px', minHeight: '48px', caretColor: '#942b1f' },
  '.cm-line': { padding: '0 0 0.7em', textAutospace: 'normal' },
  '.cm-cursor': { borderLeftColor: '#942b1f', borderLeftWidth: '2px' },
  '.desk-item': { paddingBottom: '0.1em' },
  '.desk-h2, .desk-h3, .desk-h4': {
    fontFamily: SONGTI,
    fontWeight: '700',
    lineHeight: '1.35',
    paddingTop: '0.5em',
  },
  '.desk-h2': { fontSize: '1.6em' },
  '.desk-h3': { fontSize: '1.25em' },
  ...indents,
  ...quotes,
  '.desk-strong': { fontWeight: '700' },
  '.desk-em': { fontStyle: 'italic' },
  '.desk-link, .desk-sign-address': {
    color: '#942b1f',
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
  },
  '.desk-sign-word': { textDecoration: 'underline dotted #942b1f' },
  '.desk-sign-bullet': { display: 'inline-block', minWidth: '1.4em', marginLeft: '-1.4em' },
  '.desk-sign-rule': {
    display: 'inline-block',
    width: '100%',
    borderTop: '1px solid #ddd0be',
    verticalAlign: 'middle',
  },
  '.desk-sign-photo': {
    padding: '0 0.4em',
    border: '1px solid #ddd0be',
    background: '#fffdf8',
    color: '#5c5148',
  },
  '.desk-row-first, .desk-row-true': { display: 'table-row' },
  '.desk-row-first': { fontWeight: '700' },
  '.desk-box, .desk-sign-box': {
    display: 'table-cell',
    padding: '0.3em 0.8em',
    border: '1px solid #ddd0be',
  },
});

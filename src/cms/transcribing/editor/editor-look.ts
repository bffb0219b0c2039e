import { EditorView } from '@codemirror/view';
import { transcribingEditorStrings as strings } from '../../../strings/transcribing-editor.ts';

const SONGTI = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'STSong', serif";
const SANS =
  "'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif";
const INK = '#2a2420';
const QUIET = '#5c5148';
const SEAL = '#942b1f';
const OCHRE = '#8a5a00';

const columns = {
  '.turn, .turn-more': { paddingLeft: 'calc(18px + var(--time) + var(--name))' },
  '.turn-head': {
    display: 'inline-block',
    minWidth: 'calc(var(--time) + var(--name))',
    marginLeft: 'calc(0px - var(--time) - var(--name))',
    verticalAlign: 'baseline',
  },
  '.turn-time': {
    display: 'inline-block',
    minWidth: 'var(--time)',
    color: QUIET,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
  },
  '.is-untimed .turn-speaker': { marginLeft: 'var(--time)' },
};

/** On a narrow screen time and name stand above the words. */
const narrow = {
  '.is-narrow & .turn, .is-narrow & .turn-more': { paddingLeft: '14px' },
  '.is-narrow & .turn-head': { display: 'block', marginLeft: '0', minWidth: '0' },
  // The bracket before it is not seen.
  '.is-narrow & .turn-time': { minWidth: '0', marginLeft: '-0.33em', paddingRight: '0.3em' },
  '.is-narrow & .is-untimed .turn-speaker': { marginLeft: '0' },
  '.is-narrow & .chapter': { paddingLeft: '14px' },
  '.is-narrow & .turn-problem': { paddingLeft: '17px' },
};

const marks = {
  '.withheld': {
    background:
      'repeating-linear-gradient(135deg, rgb(140 100 50 / 14%) 0 6px, rgb(140 100 50 / 30%) 6px 8px)',
    boxDecorationBreak: 'clone',
    color: INK,
  },
  '.to-check': { borderBottom: `3px solid ${OCHRE}` },
  // Read to screen readers; whoever sees has the marks.
  '.withheld-begins::before': {
    content: `"${strings.withheld}"`,
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  '@media (forced-colors: active)': {
    '.cm-line.is-playing': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    '.withheld': { textDecoration: 'line-through' },
  },
};

/** How a transcript looks while it is typed. `--time` and `--name` are the widths of its columns. */
export const editorLook = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: '18px',
    color: INK,
    backgroundColor: '#fffdf8',
    '--time': '6.4em',
  },
  '&.has-no-times': { '--time': '0em' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: SANS, lineHeight: '1.7', overflow: 'auto' },
  '.cm-content': { padding: '8px 0 40vh', caretColor: SEAL, outline: 'none' },
  '.cm-line': { padding: '3px 18px', borderLeft: '3px solid transparent', textAutospace: 'normal' },
  '.cm-cursor': { borderLeftColor: SEAL, borderLeftWidth: '2px' },
  '.cm-line.turn': { paddingTop: '6px', paddingBottom: '6px' },
  '.cm-line.turn-more': { paddingTop: '0', paddingBottom: '6px' },
  '.cm-line.is-here': { borderLeftColor: SEAL },
  // #f6dfa6 on this paper; what is selected lies below and shines through.
  '.cm-line.is-playing': { backgroundColor: 'rgb(237 193 84 / 50%)' },
  '& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'rgb(148 43 31 / 26%)' },
  '.cm-line.is-playing .turn-time, .cm-line.is-playing .turn-sign': { color: INK },
  '.cm-line.is-playing:not(.is-here) .turn-sign': { color: 'transparent' },
  '.cm-line.is-playing.has-problem .turn-time': { color: '#741f14' },
  '.cm-line.chapter': {
    fontFamily: SONGTI,
    fontSize: '1.15em',
    fontWeight: '700',
    lineHeight: '1.5',
    paddingTop: '18px',
  },
  '.chapter-sign': { fontSize: '0' },
  '.is-here .chapter-sign': { fontSize: 'inherit', color: QUIET, fontWeight: '400' },
  ...columns,
  '.turn-time:hover': { color: SEAL, textDecoration: 'underline', textUnderlineOffset: '0.2em' },
  '.turn-speaker': { fontWeight: '500' },
  '.turn-sign': { color: 'transparent' },
  '.is-here .turn-sign': { color: QUIET },
  '.has-problem .turn-time': { color: SEAL, fontWeight: '700' },
  '.turn-problem': { padding: '0 18px 4px calc(21px + var(--time) + var(--name))' },
  '.turn-problem button': {
    minHeight: '32px',
    padding: '0',
    border: '0',
    background: 'none',
    color: SEAL,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  '.turn-problem button:hover': { textDecoration: 'underline', textUnderlineOffset: '0.2em' },
  ...marks,
  ...narrow,
});

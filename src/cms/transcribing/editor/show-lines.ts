import type { EditorState, Line, Range } from '@codemirror/state';
import { Decoration, WidgetType, type EditorView } from '@codemirror/view';
import { findCheckMarks } from '../../../load/strip-check-marks.ts';
import { transcribingEditorStrings as strings } from '../../../strings/transcribing-editor.ts';
import type { TextRange } from '../parts.ts';
import { lastReading, whereNow } from './along-field.ts';
import { findTurn, lineKind, type Here } from './find-turn.ts';
import { playingField } from './playing-turn.ts';
import type { LineKind, TurnHead } from './read-line.ts';
import { hasProblem } from './show-problems.ts';

type Shown = Range<Decoration>;

/** Keeps the place behind an empty turn's head out of its columns: words are typed beside them. */
class WordsBegin extends WidgetType {
  override eq(): boolean {
    return true;
  }
  override toDOM(): HTMLElement {
    return document.createElement('span');
  }
}

const head = Decoration.mark({ class: 'turn-head' });
const time = Decoration.mark({ class: 'turn-time', attributes: { title: strings.playFrom } });
const speaker = Decoration.mark({ class: 'turn-speaker' });
const sign = Decoration.mark({ class: 'turn-sign' });
const title = Decoration.mark({ class: 'chapter-sign' });
const wordsBegin = Decoration.widget({ widget: new WordsBegin(), side: -1 });
const withheld = Decoration.mark({
  class: 'withheld',
  attributes: { title: strings.withheldHint },
});
const withheldSign = Decoration.mark({ class: 'withheld-begins' });
const toCheck = Decoration.mark({ class: 'to-check', attributes: { title: strings.checkHint } });

function signsOf(line: Line, { from, to }: TextRange, clock: TextRange | null): Shown[] {
  const words = line.text.slice(from - line.from, to - line.from).trimEnd().length + from;
  if (clock)
    return [
      ...(clock.from > from ? [sign.range(from, clock.from)] : []),
      ...(words > clock.to ? [sign.range(clock.to, words)] : []),
    ];
  return /[:：]$/.test(line.text.slice(0, words - line.from)) ? [sign.range(words - 1, words)] : [];
}

function showHead(line: Line, turn: TurnHead): Shown[] {
  const from = Math.min(turn.time?.from ?? line.to, turn.speaker?.from ?? line.to);
  const until = (end: number) =>
    turn.speaker && end <= turn.speaker.from ? turn.speaker.from : end;
  return [
    head.range(from, turn.words),
    ...(turn.time
      ? [
          time.range(turn.time.from, Math.max(turn.time.to, until(turn.time.to))),
          ...signsOf(line, turn.time, turn.time.clock),
        ]
      : []),
    ...(turn.speaker
      ? [speaker.range(turn.speaker.from, turn.speaker.to), ...signsOf(line, turn.speaker, null)]
      : []),
    ...(turn.words === line.to ? [wordsBegin.range(line.to)] : []),
  ];
}

function lineClass(state: EditorState, line: Line, read: LineKind, inTurn: boolean, here: Here) {
  const playing = state.field(playingField);
  const names = [
    read.kind === 'words' ? (inTurn ? 'turn-more' : 'turn-none') : read.kind,
    read.kind === 'turn' && !read.head.time && 'is-untimed',
    playing && line.to >= playing.from && line.from <= playing.to && 'is-playing',
    line.to >= here.line.from && line.from <= Math.max(here.end, here.line.to) && 'is-here',
    hasProblem(state, line.to) && 'has-problem',
  ];
  return names.filter(Boolean).join(' ');
}

function showMarks(state: EditorState, visible: TextRange): Shown[] {
  const shown: Shown[] = [];
  for (const passage of lastReading(state).passages) {
    const now = whereNow(state, passage);
    const from = Math.max(now.from, visible.from);
    const to = Math.min(now.to, visible.to);
    if (from >= to) continue;
    shown.push(withheld.range(from, to));
    if (from === now.from) shown.push(withheldSign.range(from, Math.min(to, from + 1)));
  }
  for (const { start, end } of findCheckMarks(state.sliceDoc(visible.from, visible.to)))
    shown.push(toCheck.range(visible.from + start, visible.from + end));
  return shown;
}

/** How the lines look that can be seen now; nothing is computed for the others. */
export function showLines({ state, visibleRanges }: EditorView): Shown[] {
  const here = findTurn(state, state.selection.main.head);
  const shown: Shown[] = [];
  let last = 0;
  for (const visible of visibleRanges) {
    let inTurn = findTurn(state, visible.from).kind === 'turn';
    for (let at = visible.from; at <= visible.to;) {
      const line = state.doc.lineAt(at);
      at = line.to + 1;
      if (line.number === last) continue;
      last = line.number;
      const read = lineKind(state, line);
      if (read.kind !== 'words') inTurn = read.kind === 'turn';
      shown.push(
        Decoration.line({ class: lineClass(state, line, read, inTurn, here) }).range(line.from),
      );
      if (read.kind === 'turn') shown.push(...showHead(line, read.head));
      if (read.kind === 'chapter') shown.push(title.range(line.from, read.title));
    }
    shown.push(...showMarks(state, visible));
  }
  return shown;
}

import { invertedEffects } from '@codemirror/commands';
import {
  Facet,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
} from '@codemirror/state';

/** A line end that is not the usual one of its text. */
class OddEnd extends RangeValue {
  // What is typed right before or behind a line end is not part of it.
  override startSide = 1;
  override endSide = -1;
  readonly end: string;
  constructor(end: string) {
    super();
    this.end = end;
  }
  override eq(other: RangeValue): boolean {
    return other instanceof OddEnd && other.end === this.end;
  }
}

/** The editor knows `\n` only: what the file has instead of each. */
export interface LineEnds {
  usual: string;
  odd: RangeSet<OddEnd>;
}

const plain: LineEnds = { usual: '\n', odd: RangeSet.empty };
export const setLineEnds = StateEffect.define<LineEnds>({
  map: ({ usual, odd }, changes) => ({ usual, odd: odd.map(changes) }),
});
const firstLineEnds = Facet.define<LineEnds, LineEnds>({ combine: ([first]) => first ?? plain });

const lineEndsField = StateField.define<LineEnds>({
  create: (state) => state.facet(firstLineEnds),
  update(ends, { changes, docChanged, effects }) {
    const mapped = docChanged && ends.odd.size > 0 ? { ...ends, odd: ends.odd.map(changes) } : ends;
    return effects.reduce((now, effect) => (effect.is(setLineEnds) ? effect.value : now), mapped);
  },
});

/** Undo brings back the line ends that were taken away, each as it was. */
const undoLineEnds = invertedEffects.of(({ startState, docChanged, effects }) => {
  const ends = startState.field(lineEndsField);
  const loses = docChanged && ends.odd.size > 0;
  return loses || effects.some((effect) => effect.is(setLineEnds)) ? [setLineEnds.of(ends)] : [];
});

/** A text as the editor holds it, and the line ends that it has lost by that. */
export function readLineEnds(text: string): { lines: string[]; ends: LineEnds } {
  const lines = text.split(/\r\n?|\n/);
  const found = text.match(/\r\n?|\n/g) ?? [];
  const count = (end: string) => found.filter((each) => each === end).length;
  const [usual] = ['\n', '\r\n', '\r'].sort((a, b) => count(b) - count(a));
  const odd = new RangeSetBuilder<OddEnd>();
  let at = 0;
  found.forEach((end, index) => {
    at += lines[index]!.length;
    if (end !== usual) odd.add(at, at + 1, new OddEnd(end));
    at += 1;
  });
  return { lines, ends: { usual: usual!, odd: odd.finish() } };
}

export function keepLineEnds(ends: LineEnds): Extension {
  return [firstLineEnds.of(ends), lineEndsField, undoLineEnds];
}

/** The odd line ends in front of `before`, in order. */
function oddEnds({ odd }: LineEnds, before: number): { at: number; end: string }[] {
  const found: { at: number; end: string }[] = [];
  odd.between(0, before, (at, _, { end }) => {
    if (at < before) found.push({ at, end });
  });
  return found;
}

/** The text as it lies in the file. */
export function fileText(state: EditorState): string {
  const ends = state.field(lineEndsField);
  const whole = state.doc.toString();
  const usual = (piece: string) =>
    ends.usual === '\n' ? piece : piece.replaceAll('\n', ends.usual);
  let [text, last] = ['', 0];
  for (const { at, end } of oddEnds(ends, whole.length)) {
    text += usual(whole.slice(last, at)) + end;
    last = at + 1;
  }
  return text + usual(whole.slice(last));
}

/** A place of the editor as one in the file's text. */
export function placeInFile(state: EditorState, at: number): number {
  const ends = state.field(lineEndsField);
  const odd = oddEnds(ends, at);
  const usual = state.doc.lineAt(at).number - 1 - odd.length;
  const longer = odd.reduce((sum, { end }) => sum + end.length - 1, 0);
  return at + usual * (ends.usual.length - 1) + longer;
}

/** A place in the file's text as one of the editor; the nearest there is. */
export function placeInEditor(state: EditorState, place: number): number {
  let [low, high] = [0, state.doc.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (placeInFile(state, middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

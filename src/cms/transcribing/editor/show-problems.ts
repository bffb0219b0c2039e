import { StateField, type EditorState, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { button, element } from '../../widgets/element.ts';
import { setReading } from './along-field.ts';
import { lineKind } from './find-turn.ts';
import type { Reading, TimeProblem } from './read-along.ts';

/** Marks the time of a line, to be typed over or put right from the recording. */
export function selectTime(view: EditorView, place: number): void {
  const read = lineKind(view.state, view.state.doc.lineAt(place));
  const clock = read.kind === 'turn' ? read.head.time?.clock : undefined;
  if (clock) view.dispatch({ selection: { anchor: clock.from, head: clock.to } });
  view.focus();
}

/** What is wrong with the time of a line, in a sentence below it. */
class ProblemBelow extends WidgetType {
  readonly problem: TimeProblem;
  constructor(problem: TimeProblem) {
    super();
    this.problem = problem;
  }
  override eq({ problem }: ProblemBelow): boolean {
    return problem.what === this.problem.what;
  }
  override get estimatedHeight(): number {
    return 36;
  }
  override toDOM(view: EditorView): HTMLElement {
    const { what, mend } = this.problem;
    // No stop for the Tab key: whoever types is at the time with the arrows already.
    const says = button(what, () => selectTime(view, view.posAtDOM(below)), {
      title: mend,
      tabindex: '-1',
    });
    const below = element('div', { class: 'turn-problem' }, says);
    return below;
  }
}

function showBelow(state: EditorState, { problems }: Reading): DecorationSet {
  const shown = problems.map((problem): Range<Decoration> =>
    Decoration.widget({ widget: new ProblemBelow(problem), block: true, side: 1 }).range(
      state.doc.lineAt(problem.at).to,
    ),
  );
  return Decoration.set(shown, true);
}

/** Sentences below lines, in the place where the lines are now. */
export const problemsField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, docChanged, effects, newDoc, state }) {
    const read = effects.find((effect) => effect.is(setReading));
    if (read) return showBelow(state, read.value as Reading);
    if (!docChanged || shown.size === 0) return shown;
    // Lines that are one line now have no place for a sentence between them.
    return shown.map(changes).update({ filter: (at) => newDoc.lineAt(at).to === at });
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function hasProblem(state: EditorState, lineEnd: number): boolean {
  let found = false;
  state.field(problemsField).between(lineEnd, lineEnd, () => {
    found = true;
    return false;
  });
  return found;
}

import { transcribingEditorStrings as strings } from '../../../strings/transcribing-editor.ts';
import { element } from '../../widgets/element.ts';
import type { Reading } from './read-along.ts';

/** As many lines are named; the others are found on the way. */
const NAMED = 5;

/** What screen readers hear about the times of a text, whenever that changes. */
export function makeSayProblems(id: string) {
  const says = element('p', { id, role: 'status', class: 'turn-problems' });
  // Read, not seen: whoever sees has the sentences below the lines.
  says.style.cssText =
    'position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  return {
    element: says,
    show: ({ problems }: Reading) => {
      const lines = problems.slice(0, NAMED).map(({ line }) => line);
      const said =
        problems.length > 0
          ? strings.problems(problems.length, lines, problems.length > NAMED)
          : says.textContent && strings.noProblems;
      if (said !== says.textContent) says.textContent = said;
    },
  };
}

import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import type { Chapter, Turn } from '../../../transcript/transcript.ts';
import { element } from '../../widgets/element.ts';

type Part = Turn | Chapter;

/** Enough to see whether names and times are right. */
const FIRST = 8;
const MOST_DOUBTFUL = 40;
/** Characters of a turn. */
const LONGEST = 160;

const partsInWords = (count: number, isLast: boolean) =>
  isLast ? strings.after(count) : strings.between(count);

function shorten(text: string): string {
  const left = text.length - LONGEST;
  // A little more is shorter than saying so.
  return left <= 40 ? text : [...text].slice(0, LONGEST).join('') + strings.cut(left);
}

function drawTurn({ start, speaker, text }: Turn, doubts: readonly string[]): HTMLLIElement {
  return element(
    'li',
    { class: 'bring-in-turn' },
    element('span', { class: 'bring-in-time' }, start === null ? '' : formatClock(start)),
    element('strong', {}, speaker ?? ''),
    element(
      'div',
      {},
      ...shorten(text)
        .split('\n')
        .map((paragraph) => element('p', {}, paragraph)),
      ...doubts.map((doubt) => element('p', { class: 'bring-in-doubt' }, doubt)),
    ),
  );
}

function drawPart(part: Part, doubts: readonly string[]): HTMLLIElement {
  if (part.type === 'turn') return drawTurn(part, doubts);
  return element('li', { class: 'bring-in-chapter' }, element('strong', {}, part.title));
}

/** The first parts and the doubtful ones, with a line for what lies between. */
export function previewParts(
  parts: readonly Part[],
  doubtsOf: (part: Part) => readonly string[],
): HTMLLIElement[] {
  const drawn: HTMLLIElement[] = [];
  let [passed, doubtful] = [0, 0];
  const sayPassed = (isLast: boolean) => {
    if (passed > 0)
      drawn.push(element('li', { class: 'bring-in-quiet' }, partsInWords(passed, isLast)));
    passed = 0;
  };
  parts.forEach((part, index) => {
    const doubts = doubtsOf(part);
    const isShown = index < FIRST || (doubts.length > 0 && doubtful < MOST_DOUBTFUL);
    if (!isShown) {
      passed += 1;
      return;
    }
    if (doubts.length > 0) doubtful += 1;
    sayPassed(false);
    drawn.push(drawPart(part, doubts));
  });
  sayPassed(true);
  return drawn;
}

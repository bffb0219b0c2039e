import type { ComparedPart, TurnPair } from '../../../review/difference/compare-turns.ts';
import { differencePanelStrings as strings } from '../../../strings/transcribing-checking.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import { differenceElement } from '../../conflict/show-differences.ts';
import { button, element } from '../../widgets/element.ts';

const timeOf = (compared: ComparedPart | null) =>
  compared?.part.type === 'turn' && compared.part.start !== null
    ? formatClock(compared.part.start)
    : '';
const speakerOf = (compared: ComparedPart | null) => {
  if (!compared) return '';
  return compared.part.type === 'chapter'
    ? strings.chapter
    : (compared.part.speaker ?? strings.nobody);
};

/** One value where it stayed, both where it changed. */
function valueElement(before: string, after: string): HTMLElement {
  if (before === after) return element('span', {}, after);
  const gone = before === '' ? [] : [{ kind: 'gone' as const, text: before }];
  const added = after === '' ? [] : [{ kind: 'new' as const, text: after }];
  return differenceElement([...gone, ...added]);
}

function sideOf({ before, after }: TurnPair): string {
  if (before && after) return '';
  return before ? strings.onlyVerbatim : strings.onlyPublished;
}

/** One turn in both texts: who and when, what differs in the words, and the way to it. */
export function drawPair(pair: TurnPair, go: () => void): HTMLLIElement {
  const { before, after } = pair;
  const [was, is] = [before ?? after, after ?? before];
  const time = timeOf(is);
  const words = pair.words.map(({ text }) => text).join('');
  return element(
    'li',
    { class: 'desk-pair', 'data-kind': is?.part.type },
    element(
      'div',
      { class: 'desk-pair-head' },
      element(
        'div',
        { class: 'desk-pair-who' },
        valueElement(timeOf(was), time),
        element('strong', {}, valueElement(speakerOf(was), speakerOf(is))),
        element('span', {}, sideOf(pair)),
      ),
      button(strings.goTo, go, {
        class: 'desk-button',
        'aria-label': strings.goToOf(`${time} ${[...words].slice(0, 10).join('')}`.trim()),
      }),
    ),
    differenceElement(pair.words),
  );
}

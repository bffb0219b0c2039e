import { checkingStrings as strings } from '../../../strings/transcribing-checking.ts';
import { button, element } from '../../widgets/element.ts';
import type { CheckedDesk } from './checked-desk.ts';

/** 档案本 and 传播本 in one sentence, and where a name is put for another. */
export function makeTextsPart(desk: Pick<CheckedDesk, 'openDifference' | 'openReplace'>) {
  const words = element('p');
  const difference = button('', () => desk.openDifference());
  const title = element('h3', {}, strings.texts);
  return {
    element: element(
      'section',
      { class: 'desk-check desk-check-texts', 'aria-label': strings.texts },
      title,
      words,
      difference,
      button(strings.replaceAny, () => desk.openReplace()),
    ),
    show: (text: string, other: string) => {
      const isOne = text.trim() === '' || other.trim() === '';
      const said = text === other ? strings.differenceNone : strings.differenceSome;
      words.textContent = isOne ? strings.differenceOnly : said;
      difference.textContent = isOne ? strings.onlyOne : strings.difference;
      difference.hidden = text === other;
    },
  };
}

import { savingStrings } from '../../strings/cms-saving.ts';
import { element } from '../widgets/element.ts';
import { watchKept } from './watch-kept.ts';

/** When the form was last kept; empty while nothing is. It is not read out: it changes all the time. */
export function showKeptTime(): HTMLElement {
  const shown = element('span', { class: 'desk-kept-time' });
  watchKept((at) => {
    shown.textContent = at === null ? '' : savingStrings.kept.keptAt(at);
  });
  return shown;
}

import { recordingStrings as strings } from '../../../strings/cms-recordings.ts';
import type { Shown } from '../../recordings/take-recording.ts';
import { button, element } from '../element.ts';
import { keepFocus } from './keep-focus.ts';

function wordsOf({ step, at, of, share, left, isLost }: Shown): string {
  const words = [strings.steps[step], strings.percent(Math.floor(share * 100))];
  if (left !== undefined) words.push(strings.left(left));
  return `${strings.place(at, of)}${isLost ? strings.lost : words.join('，')}`;
}

/** How far a recording is and how long that will take, with a button to call it off. */
export function makeProgressRow(cancel: () => void) {
  const bar = element('progress', { max: '1', value: '0', 'aria-label': strings.progress });
  const words = element('span', { class: 'desk-recording-step' });
  // Read out at each step, and not at each per cent.
  const step = element('span', { role: 'status', class: 'desk-unseen' });
  const press = button(strings.cancel, cancel, { class: 'desk-button' });
  const row = element('div', { class: 'desk-taking', hidden: true }, words, bar, press, step);
  keepFocus(row);
  const show = (shown: Shown) => {
    row.hidden = false;
    bar.value = shown.share;
    const text = wordsOf(shown);
    if (words.textContent !== text) words.textContent = text;
    const said = shown.isLost ? strings.lost : strings.steps[shown.step];
    if (step.textContent !== said) step.textContent = said;
  };
  const hide = () => {
    row.hidden = true;
    step.textContent = '';
  };
  return { row, show, hide };
}

import { element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';

const DAY = /^(\d{4}-\d\d-\d\d)?$/;

/**
 * A calendar day, in the browser's own calendar. What is kept and is no day is shown as it is, to
 * be put right; a calendar would show it as nothing.
 */
export const makeDayWidget: MakeWidget<string> = ({ id, change }) => {
  const box = element('input', { id, type: 'date', max: '9999-12-31' });
  // While somebody types a year, a calendar holds no day: what is kept is changed when there is one.
  box.addEventListener('input', () => {
    if (box.value !== '' || !box.validity.badInput) change(box.value);
  });
  return {
    element: element('div', { class: 'desk-day' }, box),
    show: (value) => {
      box.type = DAY.test(value) ? 'date' : 'text';
      if (box.value !== value) box.value = value;
    },
  };
};

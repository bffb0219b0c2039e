import { element } from '../../widgets/element.ts';

export interface CheckBox {
  element: HTMLElement;
  checked: () => boolean;
}

/** A decision to tick, with a sentence on when to. */
export function makeCheckBox(
  id: string,
  label: string,
  help: string,
  isChecked: boolean,
  changed: () => void,
): CheckBox {
  const box = element('input', {
    id,
    type: 'checkbox',
    checked: isChecked,
    'aria-describedby': `${id}-help`,
    change: changed,
  });
  const made = element(
    'div',
    { class: 'bring-in-check' },
    element('label', {}, box, label),
    element('p', { id: `${id}-help`, class: 'bring-in-quiet' }, help),
  );
  return { element: made, checked: () => box.checked };
}

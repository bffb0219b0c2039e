import { element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';

interface Option {
  value: string;
  label: string;
}

/** Boxes to tick, as on the paper that was signed. What is kept but offered no more stays. */
export const makeChecksWidget: MakeWidget<string[]> = ({ id, options, change }) => {
  const offered = options['options'] as readonly Option[];
  let chosen: readonly string[] = [];
  const boxes = offered.map(({ value }) => {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => tick(value, box.checked));
    return box;
  });

  /** In the order in which they are offered: the same ticks make the same file. */
  function tick(value: string, isTicked: boolean): void {
    const wanted = (each: string) => (each === value ? isTicked : chosen.includes(each));
    const known = offered.map((option) => option.value).filter(wanted);
    const others = chosen.filter((each) => offered.every((option) => option.value !== each));
    chosen = [...known, ...others];
    change([...chosen]);
  }

  const lines = boxes.map((box, index) =>
    element('label', { class: 'desk-check' }, box, offered[index]!.label),
  );
  const label = String(options['label'] ?? '');
  return {
    // The form's label names them all together, and not the first of them.
    element: element(
      'div',
      { id, class: 'desk-checks', role: 'group', 'aria-label': label },
      ...lines,
    ),
    show: (value) => {
      chosen = value;
      boxes.forEach((box, index) => {
        box.checked = value.includes(offered[index]!.value);
      });
    },
  };
};

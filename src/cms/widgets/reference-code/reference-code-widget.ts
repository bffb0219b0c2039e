import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';

/** A code is shown and never typed: the desk gives it when the entry is published first. */
export const makeReferenceCodeWidget: MakeWidget<string> = ({ id }) => {
  const box = element('input', {
    id,
    type: 'text',
    readonly: true,
    placeholder: strings.referenceCode.none,
  });
  return {
    element: element('div', { class: 'desk-reference-code' }, box),
    show: (value) => {
      box.value = value;
    },
  };
};

import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';
import { copyText } from './copy-text.ts';
import { makeSecret } from './make-secret.ts';

/**
 * The address of an entry: made with the first save (`give-address.ts`), shown, copied, never typed
 * and never changed, so that a link in somebody's chat stays good. A secret one (`make: 'secret'`)
 * only when its button is pressed.
 */
export const makeAddressWidget: MakeWidget<string> = ({ id, change, slug, options }) => {
  const secret = options.make === 'secret';
  const placeholder = secret ? undefined : strings.address.later;
  const box = element('input', { id, type: 'text', readonly: true, placeholder });
  const news = element('span', { role: 'status' });
  const copy = button(strings.address.copy, () => {
    void copyText(box).then((copied) => {
      news.textContent = copied ? strings.address.copied : strings.address.copyByHand;
    });
  });
  const make = button(strings.address.make, () => set(makeSecret()));

  function set(value: string): void {
    draw(value);
    change(value);
    box.focus();
  }

  function draw(value: string): void {
    box.value = value;
    copy.hidden = value === '';
    make.hidden = !secret || value !== '';
  }

  function show(value: string): void {
    // An entry from before has its folder for an address: a new one would break its links.
    draw(value || (secret ? '' : (slug ?? '')));
  }

  return { element: element('div', { class: 'desk-address' }, box, make, copy, news), show };
};

import { makeSlug } from '../../../import/make-slug.ts';
import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';
import { copyText } from './copy-text.ts';
import { makeSecret } from './make-secret.ts';

/** Today where the editor is, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The address of an entry: made once when a new entry is opened, shown, copied, never typed and
 * never changed, so that a link in somebody's chat stays good. A secret one (`make: 'secret'`) only
 * when its button is pressed.
 */
export const makeAddressWidget: MakeWidget<string> = ({ id, change, slug, options }) => {
  const secret = options.make === 'secret';
  const box = element('input', { id, type: 'text', readonly: true });
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
    if (box.value !== '' || secret) return;
    draw(makeSlug(String(options.prefix ?? 'entry'), today()));
    change(box.value);
  }

  return { element: element('div', { class: 'desk-address' }, box, make, copy, news), show };
};

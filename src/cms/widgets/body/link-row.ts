import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { isSafeLink } from '../../../blocks/render-prose.ts';
import { button, element } from '../element.ts';
import type { Cursor } from './part.ts';

/** An address as the site can follow it; null where it can't. */
export function addressOf(typed: string): string | null {
  const address = typed.trim().replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
  const whole = /^[\w-]+(?:\.[\w-]+)+(?:[/?#].*)?$/.test(address) ? `https://${address}` : address;
  return whole === '' || isSafeLink(whole) ? whole : null;
}

/** Where a link's address is written: a row below the buttons, there only while it is needed. */
export function makeLinkRow(cursor: Cursor): { element: HTMLElement; open: () => void } {
  const box = element('input', { type: 'url', placeholder: strings.body.linkExample });
  const said = element('span', { role: 'status' });
  const row = element('div', { class: 'desk-link-row' });
  row.hidden = true;

  function close(): void {
    row.hidden = true;
    cursor.writing?.focus();
  }
  function set(address: string | null): void {
    if (address === null) {
      said.textContent = strings.body.linkWrong;
      return;
    }
    cursor.writing?.setLink(address);
    close();
  }
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') set(addressOf(box.value));
    else close();
  });
  row.append(
    element('label', {}, strings.body.linkAddress, box),
    button(strings.body.linkSet, () => set(addressOf(box.value))),
    button(strings.body.linkRemove, () => set('')),
    said,
  );
  return {
    element: row,
    open() {
      const { writing } = cursor;
      row.hidden = !row.hidden;
      if (row.hidden || !writing) return;
      said.textContent = writing.canLink() ? '' : strings.body.linkMark;
      box.value = writing.link() ?? '';
      box.focus();
    },
  };
}

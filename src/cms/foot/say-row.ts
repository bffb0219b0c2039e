import { button, element } from '../widgets/element.ts';
import { addFootRow, type FootRow } from './foot.ts';

export interface SaidButton {
  label: string;
  press: () => void;
  /** What most people will want. */
  isFirst?: boolean;
}

export interface SayRow {
  say: (text: string, buttons?: readonly SaidButton[]) => void;
  hide: () => void;
}

/** A row of the foot that speaks: a sentence, read out when it comes, and what can be done about it. */
export function addSayRow(name: FootRow, kind: 'warning' | 'said' = 'said'): SayRow {
  // Only what changes inside a region that was there before is read out: it is never removed.
  const words = element('p', { role: 'status', 'aria-live': 'polite' });
  const buttons = element('span', { style: 'display: contents' });
  const row = element('div', { class: 'desk-foot-row', 'data-kind': kind }, words, buttons);
  row.hidden = true;
  addFootRow(row, name);
  return {
    say: (text, offered = []) => {
      const made = offered.map(({ label, press, isFirst }) =>
        button(label, press, isFirst ? { class: 'desk-first' } : {}),
      );
      if (words.textContent !== text) words.textContent = text;
      buttons.replaceChildren(...made);
      row.hidden = false;
    },
    hide: () => {
      words.textContent = '';
      buttons.replaceChildren();
      row.hidden = true;
    },
  };
}

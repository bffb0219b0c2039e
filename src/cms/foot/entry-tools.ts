import { toolStrings } from '../../strings/cms-tools.ts';
import { readOpenEntry, watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { button, element } from '../widgets/element.ts';
import { addFootRow } from './foot.ts';

/** Something that can be done with the entry in the form, as a button at the foot of the page. */
export interface EntryTool {
  label: string;
  /** Whether there is anything to do with this one; asked with every change, so be quick. */
  shows: (entry: OpenEntry) => boolean;
  press: (entry: OpenEntry) => void;
}

/**
 * Shows the tools of whatever is open, in this order, and nothing while a list is open. `aside`: what
 * is said quietly at their end.
 */
export function startEntryTools(tools: readonly EntryTool[], aside?: HTMLElement): void {
  const row = element('div', {
    class: 'desk-foot-row',
    role: 'toolbar',
    'aria-label': toolStrings.toolbar,
  });
  const buttons = tools.map(({ label, press }) =>
    button(label, () => {
      const entry = readOpenEntry();
      if (entry) press(entry);
    }),
  );
  row.append(...buttons, ...(aside ? [aside] : []));
  row.hidden = true;
  addFootRow(row, 'tools');
  watchOpenEntry((entry) => {
    tools.forEach(({ shows }, index) => {
      buttons[index]!.hidden = !entry || !shows(entry);
    });
    row.hidden = buttons.every((each) => each.hidden);
  });
}

import { watchOpenEntry } from '../entry/open-entry.ts';
import { addFootRow } from '../foot/foot.ts';
import { button, element } from '../widgets/element.ts';

export interface ListTool {
  label: string;
  press: () => void;
}

/** What can be done where no entry is open, as buttons at the foot of every list. */
export function startListTools(tools: readonly ListTool[]): void {
  const row = element('div', { class: 'desk-foot-row', role: 'toolbar' });
  row.append(...tools.map(({ label, press }) => button(label, press)));
  row.hidden = true;
  addFootRow(row, 'tools');
  watchOpenEntry((entry) => {
    // Decap's page for logging in is no list either.
    row.hidden = entry !== null || !document.querySelector('#nc-root header');
  });
}

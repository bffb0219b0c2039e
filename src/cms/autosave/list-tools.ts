import { addFootRow } from '../foot/foot.ts';
import { button, element } from '../widgets/element.ts';
import { watchLists } from '../entry/watch-lists.ts';

export interface ListTool {
  label: string;
  press: () => void;
}

/** What can be done where no entry is open, as buttons at the foot of every list. */
export function startListTools(tools: readonly ListTool[]): void {
  const row = element('div', { class: 'desk-foot-row', role: 'toolbar' });
  row.append(...tools.map(({ label, press }) => button(label, press)));
  addFootRow(row, 'tools');
  watchLists((isList) => {
    row.hidden = !isList;
  });
}

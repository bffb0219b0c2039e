import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';
import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import { makeLinkRow } from './link-row.ts';
import type { Cursor } from './part.ts';
import type { ToolName } from './writing.ts';

/** Pressed with a finger or the mouse, a button leaves the text what is marked in it. */
const keepsFocus = { mousedown: (event: Event) => event.preventDefault() };

/** The few buttons above a body. They work on the text that was written in last. */
export function makeBodyTools(cursor: Cursor): HTMLElement {
  const link = makeLinkRow(cursor);
  const press = (name: ToolName) => () => {
    if (name === 'link') link.open();
    else cursor.writing?.press(name);
    show();
  };
  const insert = (name: BlockName) => () => {
    const { writing } = cursor;
    if (writing) cursor.holders.some((holder) => holder(writing, name));
  };
  const tools = (Object.keys(strings.body.tools) as ToolName[]).map((name) => {
    const keys = name === 'bold' ? { title: strings.body.boldKeys } : {};
    const attributes = { ...keepsFocus, ...keys, 'aria-pressed': 'false' };
    return { name, made: button(strings.body.tools[name], press(name), attributes) };
  });
  const blocks = (Object.keys(blockKinds) as BlockName[])
    .filter((name) => blockKinds[name].content !== 'inline')
    .map((name) => button(strings.body.insert(blockKinds[name].label), insert(name), keepsFocus));

  function show(): void {
    for (const { name, made } of tools)
      made.setAttribute('aria-pressed', String(cursor.writing?.isPressed(name) ?? false));
  }
  cursor.moved = show;
  const names = { class: 'desk-tools', role: 'toolbar', 'aria-label': strings.body.toolbar };
  return element('div', names, ...tools.map(({ made }) => made), ...blocks, link.element);
}

import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';
import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import { typeInto } from '../type-into.ts';
import type { Cursor } from './part.ts';
import { toggleLines, toggleMark } from './type-paragraphs.ts';

interface Replacement {
  start: number;
  end: number;
  insert: string;
}

/** Writes over a part of a box, marks what was written, and can be undone with Ctrl+Z. */
function write(box: HTMLTextAreaElement, { start, end, insert }: Replacement): void {
  box.focus();
  box.setSelectionRange(start, end);
  if (box.value.slice(start, end) === insert) return;
  typeInto(box, insert);
  box.setSelectionRange(start, start + insert.length);
}

type Change = (text: string, start: number, end: number) => Replacement;

const changes: Record<keyof typeof strings.body.tools, Change> = {
  bold: (text, start, end) => toggleMark(text, start, end, '**'),
  heading: (text, start, end) => toggleLines(text, start, end, '##'),
  subheading: (text, start, end) => toggleLines(text, start, end, '###'),
  quote: (text, start, end) => toggleLines(text, start, end, '>'),
  list: (text, start, end) => toggleLines(text, start, end, '-'),
  numbers: (text, start, end) => toggleLines(text, start, end, '1.'),
  link: (text, start, end) => ({
    start,
    end,
    insert: `[${text.slice(start, end) || strings.body.linkText}](https://)`,
  }),
};

/** The few buttons above a body. They work on the box that was written in last. */
export function makeBodyTools(cursor: Cursor): HTMLElement {
  const apply = (change: Change) => () => {
    const { box } = cursor;
    if (box) write(box, change(box.value, box.selectionStart, box.selectionEnd));
  };
  const insert = (name: BlockName) => () => {
    const { box } = cursor;
    if (box) cursor.holders.some((holder) => holder(box, name));
  };
  const tools = (Object.keys(changes) as (keyof typeof changes)[]).map((name) =>
    button(strings.body.tools[name], apply(changes[name])),
  );
  const blocks = (Object.keys(blockKinds) as BlockName[])
    .filter((name) => blockKinds[name].content !== 'inline')
    .map((name) => button(strings.body.insert(blockKinds[name].label), insert(name)));
  const names = { class: 'desk-tools', role: 'toolbar', 'aria-label': strings.body.toolbar };
  return element('div', names, ...tools, ...blocks);
}

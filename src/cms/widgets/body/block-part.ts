import { blockKinds } from '../../../blocks/block-kinds.ts';
import { readFields } from '../../../blocks/read-fields.ts';
import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { button, element } from '../element.ts';
import { drawField, fieldsOf } from './block-field.ts';
import type { BlockPiece } from './cut-body.ts';
import { makeParts } from './make-parts.ts';
import type { Desk, Part } from './part.ts';
import { writeBlock } from './write-block.ts';

/** One of our blocks as a card: its fields, what is wrong with them, what it holds. */
export function makeBlockPart(piece: BlockPiece, desk: Desk, depth: number): Part {
  const { name } = piece;
  const { label } = blockKinds[name];
  const attributes: Record<string, string> = { ...piece.attributes };
  let touched = false;
  let removed = false;
  const inside =
    piece.inner === null
      ? null
      : makeParts(piece.inner, { ...desk, look: undefined, changed: touch }, depth + 1);
  const wrong = element('p', { class: 'desk-wrong', role: 'status' });
  const fields = fieldsOf(name).map((field) =>
    drawField(field, attributes[field.key] ?? '', desk, (value) => {
      attributes[field.key] = value;
      touch();
    }),
  );
  const head = element(
    'p',
    { class: 'desk-card-head' },
    element('b', {}, label),
    button(strings.body.remove, () => setRemoved(true), {
      'aria-label': strings.body.removeBlock(label),
    }),
  );
  const source = () =>
    touched ? writeBlock(name, attributes, inside?.source() ?? null) : piece.source;
  const look = desk.look?.(source);
  const below = [inside?.element, look?.element].filter((each) => each !== undefined);
  const body = element('div', {}, head, ...fields, wrong, ...below);
  const back = element(
    'p',
    { class: 'desk-removed' },
    strings.body.removed(label),
    button(strings.body.putBack, () => setRemoved(false)),
  );
  back.hidden = true;
  const card = element(
    'div',
    { class: 'desk-card', role: 'group', 'aria-label': label },
    body,
    back,
  );

  function touch(): void {
    touched = true;
    check();
    look?.update();
    desk.changed();
  }

  /** A removed block stays on the page until it is left: one press brings it back as it was. */
  function setRemoved(gone: boolean): void {
    removed = gone;
    body.hidden = gone;
    back.hidden = !gone;
    (gone ? back : body).querySelector('button')?.focus();
    desk.changed();
  }

  function check(): void {
    const given = Object.fromEntries(
      Object.entries(attributes).filter(([, value]) => value !== ''),
    );
    wrong.textContent = readFields(name, given, (text) => text).wrong.join('；');
  }

  check();
  return {
    element: card,
    source: () => (removed ? '' : source()),
  };
}

import { blockKinds, type BlockName } from '../../../blocks/block-kinds.ts';
import { splitList } from '../../../blocks/split-list.ts';
import { shapeOf, titleOf } from '../../../model/schema-walk.ts';
import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import type { Desk } from './part.ts';

export interface FieldDescription {
  key: string;
  label: string;
  help: string;
  /** Whether it names one of the entry's photos. */
  isPhoto: boolean;
}

/** The fields of a block, as its `fields.ts` describes them. */
export function fieldsOf(name: BlockName): FieldDescription[] {
  return Object.entries(shapeOf(blockKinds[name].fields)).map(([key, schema]) => ({
    key,
    label: titleOf(schema) ?? key,
    help: schema.meta()?.description ?? '',
    isPhoto: schema.meta()?.widget === 'photo',
  }));
}

function pickPhoto(value: string, desk: Desk, set: (value: string) => void): HTMLSelectElement {
  const files = [...new Set([...desk.photos(), value])].filter((file) => file !== '');
  const options = files.map((file) => element('option', { value: file }, file));
  const none = element('option', { value: '' }, strings.body.choosePhoto);
  const box = element('select', { change: () => set(box.value) }, none, ...options);
  box.value = value;
  return box;
}

function pickPhotos(value: string, desk: Desk, set: (value: string) => void): HTMLElement {
  const files = [...new Set([...splitList(value), ...desk.photos()])];
  const chosen = new Set(splitList(value));
  const choices = files.map((file) => {
    const box = element('input', { type: 'checkbox' });
    box.checked = chosen.has(file);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(file);
      else chosen.delete(file);
      set([...chosen].join('，'));
    });
    return element('label', {}, box, file);
  });
  return element('span', { class: 'desk-photos', role: 'group' }, ...choices);
}

function writeLine(value: string, set: (value: string) => void): HTMLInputElement {
  const box = element('input', { type: 'text', input: () => set(box.value) });
  box.value = value;
  return box;
}

/** A field of a block with its label and its line of help. */
export function drawField(
  { key, label, help, isPhoto }: FieldDescription,
  value: string,
  desk: Desk,
  set: (value: string) => void,
): HTMLElement {
  const draw = isPhoto ? pickPhoto : key === 'files' ? pickPhotos : null;
  const box = draw ? draw(value, desk, set) : writeLine(value, set);
  const hint = element('small', {}, help);
  if (key === 'files') return element('fieldset', {}, element('legend', {}, label), box, hint);
  return element('label', {}, element('span', {}, label), box, hint);
}

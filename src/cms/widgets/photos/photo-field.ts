import { photoStrings as strings } from '../../../strings/cms-photos.ts';
import type { FormField } from '../../config/cms-config.ts';
import { button, element } from '../element.ts';
import { makeNamesWidget } from '../names/names-widget.ts';
import type { CreateChoice } from '../names/create-choice.ts';
import { makeReferenceCodeWidget } from '../reference-code/reference-code-widget.ts';
import type { Choice } from '../widget.ts';
import { isEmpty } from './photo.ts';

/** One field of a photo, drawn once and filled anew for each photo. */
export interface PhotoField {
  name: string;
  element: HTMLElement;
  focus: () => void;
  show: (value: unknown) => void;
  /** Offers what the photo before has; undefined: nothing to offer. */
  offer: (value: unknown) => void;
  /** Says something below the box. */
  say: (text: string) => void;
}

interface FieldOptions {
  id: string;
  field: FormField;
  change: (value: unknown) => void;
  findChoices?: (() => Promise<Choice[]>) | undefined;
  createChoice?: CreateChoice | undefined;
}

interface Box {
  element: HTMLElement;
  input: HTMLElement;
  show: (value: unknown) => void;
}

function namesBox({ id, field, change, findChoices, createChoice }: FieldOptions): Box {
  const setting = { id, options: { ...field }, change, createChoice };
  const widget = makeNamesWidget({ ...setting, ...(findChoices && { findChoices }) });
  const input = widget.element.querySelector('input')!;
  const show = (value: unknown) => {
    // A name that is being written stays, whatever else happens in the form.
    if (input !== document.activeElement) input.value = '';
    widget.show(Array.isArray(value) ? value.map(String) : []);
  };
  return { element: widget.element, input, show };
}

function tickBox({ id, change }: FieldOptions): Box {
  const input = element('input', { id, type: 'checkbox' });
  input.addEventListener('change', () => change(input.checked));
  return { element: input, input, show: (value) => (input.checked = value === true) };
}

function textBox({ id, field, change }: FieldOptions): Box {
  const isLong = field.widget === 'text';
  const input = isLong
    ? element('textarea', { id, rows: '2' })
    : element('input', { id, type: 'text', autocomplete: 'off' });
  input.addEventListener('input', () => change(input.value));
  const show = (value: unknown) => {
    const text = isEmpty(value) ? '' : String(value);
    // Writing the same again would move the cursor.
    if (input.value !== text) input.value = text;
  };
  return { element: input, input, show };
}

function codeBox({ id, change, field }: FieldOptions): Box {
  const widget = makeReferenceCodeWidget({ id, options: { ...field }, change });
  const input = widget.element.querySelector('input')!;
  const show = (value: unknown) => widget.show(isEmpty(value) ? '' : String(value));
  return { element: widget.element, input, show };
}

const BOXES: Record<string, (options: FieldOptions) => Box> = {
  names: namesBox,
  boolean: tickBox,
  text: textBox,
  string: textBox,
  'reference-code': codeBox,
};

/** Whether a field of this kind can be asked for here; a test asks it of every field of a photo. */
export const canAsk = ({ widget }: Pick<FormField, 'widget'>): boolean => widget in BOXES;

export function makePhotoField(options: FieldOptions): PhotoField {
  const { id, field } = options;
  const box = BOXES[field.widget]!(options);
  const same = button(strings.same, () => take(), { class: 'desk-button desk-same', hidden: true });
  const said = element('small', { id: `${id}-said`, role: 'status' });
  let offered: unknown;
  function take(): void {
    box.show(offered);
    options.change(offered);
    box.input.focus();
    same.hidden = true;
  }
  box.input.setAttribute('aria-describedby', `${id}-hint ${id}-said`);
  const row = element(
    'div',
    { class: 'desk-photo-field' },
    element('div', {}, element('label', { for: id }, field.label), same),
    box.element,
    element('small', { id: `${id}-hint` }, field.hint),
    said,
  );
  return {
    name: field.name,
    element: row,
    focus: () => box.input.focus(),
    show: box.show,
    offer: (value) => {
      offered = value;
      same.hidden = value === undefined;
      const shown = box.element.querySelector('.desk-tags') ? '' : String(value);
      same.setAttribute('aria-label', strings.sameFor(field.label, shown));
      same.textContent = shown && shown.length < 16 ? `${strings.same}：${shown}` : strings.same;
    },
    say: (text) => (said.textContent = text),
  };
}

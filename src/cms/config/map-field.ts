import type { FormField } from './cms-config.ts';
import { refuseUnknown, UnknownFieldError, type FieldSchema } from './describe-fields.ts';
import { itemSummaries } from './item-summaries.ts';
import { referenceOptions } from './reference-options.ts';
import { choices, stringWidget, type FieldPlace, type Widget } from './string-widgets.ts';

function numberWidget({ type, minimum, maximum, exclusiveMinimum }: FieldSchema): Widget {
  const isWhole = type === 'integer';
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  return {
    widget: 'number',
    value_type: isWhole ? 'int' : 'float',
    ...(isWhole && { step: 1 }),
    ...(least !== undefined && least > Number.MIN_SAFE_INTEGER && { min: least }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

/** Photos are chosen many at once and described one after another: a list has no room for that. */
const holdsPhotos = ({ properties = {} }: FieldSchema): boolean =>
  Object.values(properties).some(({ widget }) => widget === 'photo');

function listWidget(schema: FieldSchema, place: FieldPlace): Widget {
  const items = schema.items ?? {};
  const itemPlace = `${place.place}[]`;
  refuseUnknown(items, itemPlace);
  if (holdsPhotos(items)) return { widget: 'photos', fields: mapFields(items, itemPlace, true) };
  if (items.type === 'object') {
    const summary = itemSummaries[place.name];
    if (!summary) throw new UnknownFieldError(place.place, 'a list whose items have no summary');
    // Decap would otherwise begin a new entry with one empty item.
    return {
      widget: 'list',
      collapsed: true,
      default: [],
      summary,
      label_singular: schema.title,
      fields: mapFields(items, itemPlace, true),
    };
  }
  if (items.type !== 'string') throw new UnknownFieldError(itemPlace, `type “${items.type}”`);
  const labels = items.labels ?? schema.labels;
  if (items.enum)
    return { widget: 'checks', multiple: true, options: choices({ ...items, labels }, itemPlace) };
  const options = items.widget === 'relation' ? referenceOptions(items.relation, itemPlace) : {};
  return { widget: 'names', multiple: true, ...options };
}

function widgetFor(schema: FieldSchema, place: FieldPlace): Widget {
  switch (schema.type) {
    case 'string':
      return stringWidget(schema, place);
    case 'integer':
    case 'number':
      return numberWidget(schema);
    case 'boolean':
      return { widget: 'boolean' };
    case 'array':
      return listWidget(schema, place);
    case 'object':
      // Decap asks for what is in an object even where the object may be left out.
      return {
        widget: 'object',
        collapsed: false,
        fields: mapFields(schema, place.place, place.required),
      };
    default:
      throw new UnknownFieldError(place.place, `type “${schema.type}”`);
  }
}

/** A box that is not ticked and a text nobody wrote are simply not there. */
function defaultOf({ type, default: value }: FieldSchema): Pick<FormField, 'default'> {
  const isShown = (type === 'string' && value !== '') || type === 'integer' || type === 'number';
  return isShown && value !== undefined ? { default: value } : {};
}

function mapField(schema: FieldSchema, place: FieldPlace): FormField {
  refuseUnknown(schema, place.place);
  const { title: label, description: hint, pattern, patternMessage } = schema;
  if (!label || !hint) throw new UnknownFieldError(place.place, 'a field without label or help');
  if (pattern && !patternMessage)
    throw new UnknownFieldError(place.place, 'an unexplained pattern');
  const { name, required } = place;
  return {
    name,
    label,
    hint,
    required,
    ...defaultOf(schema),
    ...(pattern && patternMessage && { pattern: [pattern, patternMessage] }),
    ...widgetFor(schema, place),
  };
}

/**
 * The form fields of an object of the model, in its order. `canRequire` is false within an object
 * that may be left out. What only a computer fills in has no field.
 */
export function mapFields(schema: FieldSchema, place: string, canRequire: boolean): FormField[] {
  const siblings = schema.properties ?? {};
  return Object.entries(siblings)
    .filter(([, field]) => !field.computed)
    .map(([name, field]) => {
      const required = canRequire && (schema.required ?? []).includes(name);
      return mapField(field, { name, place: `${place}.${name}`, required, siblings });
    });
}

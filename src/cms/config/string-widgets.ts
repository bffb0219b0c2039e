import type { FormField } from './cms-config.ts';
import { UnknownFieldError, type FieldSchema } from './describe-fields.ts';
import { referenceOptions } from './reference-options.ts';

/** Where a field stands in the form. */
export interface FieldPlace {
  name: string;
  /** `stories.photos.file`: for errors. */
  place: string;
  required: boolean;
  /** The fields around it: some widgets have to know their neighbours. */
  siblings: Readonly<Record<string, FieldSchema>>;
}

export type Widget = Pick<FormField, 'widget'> & Partial<FormField>;

/** Files lie beside the entry, by their bare names; an address on the web is no file. */
const FILE = { choose_url: false, allow_multiple: false } as const;

function siblingWith(place: FieldPlace, widget: FieldSchema['widget']): string | undefined {
  return Object.entries(place.siblings).find(([, schema]) => schema.widget === widget)?.[0];
}

const STRING_WIDGETS: Record<
  NonNullable<FieldSchema['widget']>,
  (schema: FieldSchema, place: FieldPlace) => Widget
> = {
  text: () => ({ widget: 'text' }),
  address: () => ({ widget: 'address' }),
  'reference-code': () => ({ widget: 'reference-code' }),
  transcript: (_, place) => ({
    widget: 'transcript',
    recording_field: siblingWith(place, 'recording'),
  }),
  day: () => ({ widget: 'day' }),
  // A cover is one of the photos beside it.
  photo: (_, { siblings }) =>
    siblings['photos'] ? { widget: 'cover', photos_field: 'photos' } : { widget: 'image', ...FILE },
  recording: () => ({ widget: 'recording' }),
  relation: ({ relation }, { place }) => ({
    widget: 'names',
    multiple: false,
    ...referenceOptions(relation, place),
  }),
  body: (_, { siblings }) => ({
    widget: 'body',
    ...(siblings['photos'] && { photos_field: 'photos' }),
    ...(siblings['recordings'] && { recordings_field: 'recordings' }),
  }),
};

/** The choices of a closed list, with their labels from the vocabulary. */
export function choices({ enum: ids, labels }: FieldSchema, place: string): FormField['options'] {
  return ids?.map((id) => {
    const label = labels?.[String(id)];
    if (label === undefined)
      throw new UnknownFieldError(place, `“${String(id)}”, which has no label`);
    return { label, value: String(id) };
  });
}

/** How one text is entered. */
export function stringWidget(schema: FieldSchema, place: FieldPlace): Widget {
  if (schema.enum)
    return { widget: 'select', multiple: false, options: choices(schema, place.place) };
  return schema.widget ? STRING_WIDGETS[schema.widget](schema, place) : { widget: 'string' };
}

import { entryKinds, type KindName } from '../../model/kinds.ts';
import type { FormField } from './cms-config.ts';
import { UnknownFieldError } from './describe-fields.ts';
import { identifierOf } from './identifier-of.ts';

type ReferenceOptions = Required<
  Pick<FormField, 'collection' | 'value_field' | 'display_fields' | 'search_fields'>
>;

/** How the entries that a field refers to are found, shown and written down. */
export function referenceOptions(kind: KindName | undefined, place: string): ReferenceOptions {
  if (!kind) throw new UnknownFieldError(place, 'a reference to nothing');
  const { layout, schema } = entryKinds[kind];
  const shown = identifierOf(kind);
  return {
    collection: kind,
    value_field: layout === 'folder' ? '{{dirname}}' : '{{slug}}',
    display_fields: [shown],
    search_fields: [shown, ...('aliases' in schema.shape ? ['aliases.*'] : [])],
  };
}

import { entryKinds, type KindName } from '../../model/kinds.ts';
import { labelPath } from '../../model/schema-walk.ts';
import { formStrings } from '../../strings/cms-form.ts';

/** How the list of a collection is ordered, narrowed and grouped: paths of fields of the model. */
interface Listing {
  sort: string[];
  filters: { label: string; field: string; pattern: boolean | string }[];
  groups: string[];
}

const { filters } = formStrings;
const DRAFTS = [
  { label: filters.draft, field: 'draft', pattern: true },
  { label: filters.sample, field: 'sample', pattern: true },
];
const CONSENTED = [
  ...DRAFTS,
  { label: filters.sealed, field: 'consent.access', pattern: 'sealed' },
  { label: filters.unlisted, field: 'consent.access', pattern: 'unlisted' },
  { label: filters.withdrawn, field: 'consent.withdrawnOn', pattern: '.' },
];
const STORIES: Listing = {
  sort: ['title', 'village', 'period.from', 'referenceCode'],
  filters: CONSENTED,
  groups: ['village', 'consent.access'],
};
const LISTINGS: Record<KindName, Listing> = {
  stories: STORIES,
  albums: { ...STORIES, sort: ['title', 'village', 'referenceCode'] },
  villages: { sort: ['name'], filters: DRAFTS, groups: ['sample'] },
  people: {
    sort: ['name', 'birthYear', 'village'],
    filters: [...DRAFTS, { label: filters.pseudonym, field: 'nameWithheld', pattern: true }],
    groups: ['village'],
  },
  glossary: { sort: ['word', 'pronunciation'], filters: DRAFTS, groups: ['sample'] },
};

/** The list of a kind's entries, as Decap wants it, labelled by the model. */
export function listingOf(kind: KindName) {
  const { sort, filters: view_filters, groups } = LISTINGS[kind];
  const labelled = (field: string) => ({
    field,
    label: labelPath(entryKinds[kind].schema, field.split('.')).replaceAll(' › ', '·'),
  });
  return {
    sortable_fields: sort.map(labelled),
    view_filters,
    view_groups: groups.map(labelled),
  };
}

import { body } from '../../model/body.ts';
import { entryKinds, type KindName } from '../../model/kinds.ts';
import { site } from '../../model/site.ts';
import type { StoryKind } from '../../model/vocabulary.ts';
import { formStrings as strings } from '../../strings/cms-form.ts';
import { formatNames } from '../format/format-names.ts';
import type { CmsCollection, FormField } from './cms-config.ts';
import { describeFields } from './describe-fields.ts';
import { identifierOf } from './identifier-of.ts';
import { listingOf } from './listings.ts';
import { mapFields } from './map-field.ts';

type CollectionName = Exclude<keyof typeof strings.collections, 'settings'>;

const ADDRESSES: Record<KindName, string> = {
  stories: 'stories/{{dirname}}/',
  albums: 'albums/{{dirname}}/',
  villages: 'villages/{{dirname}}/',
  people: 'people/{{slug}}/',
  glossary: 'glossary/',
};

const NOW = '{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}';
/** Never from a title: two may be alike, and Chinese in an address can't be read out. */
const SLUGS: Record<KindName, string> = {
  stories: '{{fields.address}}',
  albums: '{{fields.address}}',
  villages: `village-${NOW}`,
  people: `person-${NOW}`,
  glossary: `word-${NOW}`,
};

function summaryOf(identifier: string): string {
  const mark = (field: 'draft' | 'sample') =>
    `{{${field} | ternary('${strings.marks[field]}', '')}}`;
  return `{{${identifier}}}${mark('sample')}${mark('draft')}`;
}

/** What is read first is written first: the text stands behind what introduces it. */
function inWritingOrder(fields: FormField[]): FormField[] {
  const text = fields.filter(({ name }) => name === 'body');
  const others = fields.filter(({ name }) => name !== 'body');
  const introduction = others.findIndex(({ name }) => name === 'summary');
  return introduction === -1
    ? fields
    : [...others.slice(0, introduction + 1), ...text, ...others.slice(introduction + 1)];
}

function fieldsOf(kind: KindName, fixed: Readonly<Record<string, string>>): FormField[] {
  const { layout, schema } = entryKinds[kind];
  const whole = layout === 'folder' ? schema.extend({ body }) : schema;
  const fields = mapFields(describeFields(whole), kind, true);
  return inWritingOrder(fields).map((field) =>
    field.name in fixed ? hide(field, fixed[field.name]!) : field,
  );
}

/** A field whose value the collection decides: Decap writes its default into new entries. */
function hide({ name, label, hint }: FormField, value: string): FormField {
  return { name, label, hint, widget: 'hidden', required: false, default: value };
}

function placeOf(kind: KindName) {
  const { folder, layout } = entryKinds[kind];
  const isFolder = layout === 'folder';
  return {
    folder: `content/${folder}`,
    ...(isFolder && { path: '{{slug}}/index', media_folder: '', public_folder: '' }),
    extension: isFolder ? 'mdx' : 'yaml',
    format: isFolder ? formatNames[kind === 'stories' ? 'stories' : 'entries'] : formatNames.yaml,
  };
}

function collection(name: CollectionName, kind: KindName, storyKind?: StoryKind): CmsCollection {
  const { label, one, about } = strings.collections[name];
  const identifier = identifierOf(kind);
  return {
    name,
    label,
    label_singular: one,
    description: about,
    ...placeOf(kind),
    ...(storyKind && { filter: { field: 'kind', value: storyKind } }),
    create: true,
    slug: SLUGS[kind],
    identifier_field: identifier,
    summary: summaryOf(identifier),
    preview_path: ADDRESSES[kind],
    editor: { preview: entryKinds[kind].layout === 'folder' },
    ...listingOf(kind),
    fields: fieldsOf(kind, storyKind ? { kind: storyKind } : {}),
  };
}

function settings(): CmsCollection {
  const { label, one, about } = strings.collections.settings;
  const fields = mapFields(describeFields(site), 'site', true);
  return {
    name: 'settings',
    label,
    label_singular: one,
    description: about,
    format: formatNames.yaml,
    editor: { preview: false },
    // Its picture lies beside it.
    files: [
      {
        name: 'site',
        label,
        file: 'content/site.yaml',
        preview_path: '',
        media_folder: '',
        public_folder: '',
        fields,
      },
    ],
  };
}

/** Everything an editor can open, in the order of the sidebar. */
export function makeCollections(): CmsCollection[] {
  return [
    collection('stories', 'stories', 'life-story'),
    collection('histories', 'stories', 'village-history'),
    collection('albums', 'albums'),
    collection('villages', 'villages'),
    collection('people', 'people'),
    collection('glossary', 'glossary'),
    settings(),
  ];
}

import type { Album } from '../model/album.ts';
import { address as addressSchema, type Story } from '../model/story.ts';
import { involvedIn } from './disclosure.ts';
import type { EntryFile } from './entry-file.ts';
import type { EntryProblem, Publication } from './publication.ts';
import { findBySlugOrName } from './find-by-name.ts';
import type { Register } from './register.ts';
import { digestOf } from './text-store.ts';

/** An address that says nothing, but stays the same for the same folder. */
export function opaqueAddress(...parts: string[]): string {
  return `s-${digestOf(...parts).slice(0, 10)}`;
}

/** Shorter slugs are part of too many words. */
const SHORTEST_NAME = 3;

function plain(slug: string): string {
  return slug.toLowerCase().replaceAll('-', '');
}

/** Slugs of people and villages are names in pinyin; an address may not carry those that are hidden. */
function isIn(address: string, slug: string | undefined): boolean {
  const name = plain(slug ?? '');
  return name.length >= SHORTEST_NAME && plain(address).includes(name);
}

function carriesName(
  address: string,
  fields: Story | Album,
  { register, disclosure, passed }: Pick<Publication, 'register' | 'disclosure' | 'passed'>,
): boolean {
  const { tellers, pictured } = involvedIn(fields);
  return [...tellers, ...pictured].some((reference) => {
    const [slug, person] = findBySlugOrName(register.people, reference) ?? [reference, null];
    const hidden = person
      ? disclosure.person(slug)?.name !== person.name
      : !passed.scopes.has('name');
    return hidden && isIn(address, slug);
  });
}

function carriesPlace(
  address: string,
  { village }: Story | Album,
  { villages }: Register,
): boolean {
  const slug = village && (findBySlugOrName(villages, village)?.[0] ?? village);
  return isIn(address, slug);
}

/** What stands beside the entries' pages: one of this name would disappear behind it. */
const OUR_PAGES: Partial<Record<EntryFile['kind'], readonly string[]>> = {
  stories: ['by-village', 'by-period'],
  albums: ['by-year', 'by-village', 'by-person', 'unknown'],
};

/** Why an address may not be said of an entry: the hidden name that it carries. */
export function findHiddenName(
  address: string,
  fields: Story | Album,
  publication: Pick<Publication, 'register' | 'disclosure' | 'passed'>,
): 'address-names-narrator' | 'address-names-village' | null {
  if (carriesName(address, fields, publication)) return 'address-names-narrator';
  const { passed, register } = publication;
  return !passed.scopes.has('place') && carriesPlace(address, fields, register)
    ? 'address-names-village'
    : null;
}

/**
 * Where an entry's page stands. Unlisted ones stand where nobody can guess; an address never
 * carries a name that consent does not allow.
 */
export function findAddress(
  fields: Story | Album,
  publication: Pick<Publication, 'entry' | 'passed' | 'register' | 'disclosure'>,
): { address: string; problem?: Pick<EntryProblem, 'id' | 'found'> } {
  const { entry, passed } = publication;
  if (!passed.listed && fields.consent?.unlistedKey) return { address: fields.consent.unlistedKey };
  const wanted = fields.address ?? entry.slug;
  const instead = (id: EntryProblem['id']) => ({
    address: opaqueAddress(entry.slug),
    problem: { id, found: wanted },
  });
  if (!addressSchema.safeParse(wanted).success) return instead('address-form');
  if (OUR_PAGES[entry.kind]?.includes(wanted)) return instead('address-ours');
  const hidden = findHiddenName(wanted, fields, publication);
  return hidden ? instead(hidden) : { address: wanted };
}

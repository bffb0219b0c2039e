import type { Problem } from '../checks/problems.ts';
import type { Album } from '../model/album.ts';
import { address as addressSchema, type Story } from '../model/story.ts';
import type { Decision } from './decide-publication.ts';
import type { EntryFile } from './entry-file.ts';
import { digestOf } from './text-store.ts';

type AddressProblem = Pick<Problem, 'id' | 'found'>;

/** An address that says nothing, but stays the same for the same folder. */
export function opaqueAddress(slug: string): string {
  return `s-${digestOf(slug).slice(0, 10)}`;
}

/** Pieces of a slug that are long enough to be a name in pinyin. */
function namesIn(references: string[]): string[] {
  return references
    .map((reference) => reference.toLowerCase())
    .filter((reference) => reference.length > 2);
}

/**
 * Where an entry's page stands. Unlisted ones stand where nobody can guess; an address never
 * carries a name that consent does not allow.
 */
export function findAddress(
  fields: Story | Album,
  { slug }: EntryFile,
  { listed, scopes }: Extract<Decision, { publish: true }>,
): { address: string; problem?: AddressProblem } {
  if (!listed && fields.consent?.unlistedKey) return { address: fields.consent.unlistedKey };
  const wanted = fields.address ?? slug;
  if (!addressSchema.safeParse(wanted).success) {
    return { address: opaqueAddress(slug), problem: { id: 'address-form', found: wanted } };
  }
  const tellers = 'narrators' in fields ? fields.narrators : fields.providers;
  const hidden = [
    ...(scopes.has('name')
      ? []
      : namesIn([...tellers, ...fields.photos.flatMap(({ people }) => people)])),
    ...(scopes.has('place') || fields.village === undefined ? [] : namesIn([fields.village])),
  ];
  if (hidden.some((name) => wanted.includes(name))) {
    return {
      address: opaqueAddress(slug),
      problem: { id: 'address-names-narrator', found: wanted },
    };
  }
  return { address: wanted };
}

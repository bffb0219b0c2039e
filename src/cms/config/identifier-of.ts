import type { KindName } from '../../model/kinds.ts';

const IDENTIFIERS = {
  stories: 'title',
  albums: 'title',
  villages: 'name',
  people: 'name',
  glossary: 'word',
} as const satisfies Record<KindName, string>;

/** The field by which people know an entry of a kind. */
export function identifierOf(kind: KindName): string {
  return IDENTIFIERS[kind];
}

import type { NamedLink } from '../model/published.ts';
import type { Publication } from './publication.ts';

/** People as they may be named; references to nobody are reported and left out. */
export function linkPeople(
  references: readonly string[],
  path: PropertyKey[],
  field: string,
  { read, disclosure, report }: Publication,
): NamedLink[] {
  return references.flatMap((reference, index) => {
    const link = disclosure.person(reference);
    if (link) return [link];
    const line = read.lineOf([...path, index]);
    report({ id: 'relation-unknown', line, field, found: reference, kind: '人物' });
    return [];
  });
}

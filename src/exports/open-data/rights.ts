import type { PublishedEntry } from '../../model/published.ts';
import { labelOf, consentScopes } from '../../model/vocabulary.ts';
import { openData as words } from '../../strings/open-data.ts';
import { strings } from '../../strings/strings.ts';

/** As RightsStatements.org names it: in copyright. It belongs to those who told it, or brought it. */
export const RIGHTS_ADDRESS = 'http://rightsstatements.org/vocab/InC/1.0/';

/** What may be done with all of it, in words. */
export const RIGHTS = words.rights(strings.shell.rights);

/** The same of one story or album, with what was agreed. */
export function rightsOf({ consent }: Pick<PublishedEntry, 'consent'>): [string, string] {
  const agreed = consent.scopes.map((scope) => labelOf(consentScopes, scope)).join('、');
  return [words.facts.rights, agreed === '' ? RIGHTS : `${RIGHTS}${words.agreed(agreed)}`];
}

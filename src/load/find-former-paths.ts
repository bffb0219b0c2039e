import type { Album } from '../model/album.ts';
import type { Story } from '../model/story.ts';
import { findHiddenName } from './find-address.ts';
import type { ClaimedPath, Publication } from './publication.ts';

type Kind = 'stories' | 'albums';

/** From the site's root; a short address, as it is written among former ones, stands in `/s/`. */
export function pathTo(kind: Kind, address: string): string {
  return address.startsWith('s/') ? `/${address}/` : `/${kind}/${address}/`;
}

/**
 * Where a listed entry used to be found. One that carries a name which consent does not allow any
 * more is reported and left out; an unlisted entry has none, for they could be guessed.
 */
export function findFormerPaths(
  kind: Kind,
  fields: Story | Album,
  publication: Pick<Publication, 'passed' | 'register' | 'disclosure' | 'report'> & {
    read: Pick<Publication['read'], 'lineOf'>;
  },
): ClaimedPath[] {
  if (!publication.passed.listed) return [];
  return fields.formerAddresses.flatMap((address, index) => {
    const line = publication.read.lineOf(['formerAddresses', index]);
    if (!findHiddenName(address, fields, publication))
      return [{ path: pathTo(kind, address), line }];
    publication.report({ id: 'former-address-hidden', line, found: address });
    return [];
  });
}

import type { Album } from '../model/album.ts';
import type { Story } from '../model/story.ts';
import { findAddress } from './find-address.ts';
import { findFormerPaths, pathTo } from './find-former-paths.ts';
import { passGate } from './pass-gate.ts';
import type { Publication, Preparation } from './publication.ts';

/**
 * Where a withdrawn entry was to be seen on the day it was withdrawn, its own address first: the
 * only thing of it that is let through. Nothing for one that readers could not see that day.
 */
export function findWithdrawnPaths(
  kind: 'stories' | 'albums',
  fields: Story | Album,
  preparation: Preparation & Pick<Publication, 'entry' | 'read'>,
): string[] {
  const { withdrawnOn, ...consent } = fields.consent ?? { scopes: [] };
  if (!withdrawnOn) return [];
  const today = withdrawnOn < preparation.today ? withdrawnOn : preparation.today;
  const before = { ...fields, consent } as Story | Album;
  const gated = passGate(kind, before, { ...preparation, today });
  if ('held' in gated) return [];
  const publication = { ...preparation, ...gated, report: () => {} };
  const { address } = findAddress(before, publication);
  const former = findFormerPaths(kind, before, publication).map(({ path }) => path);
  const short = 'shortCode' in fields && gated.passed.listed ? fields.shortCode : undefined;
  return [pathTo(kind, address), ...former, ...(short ? [pathTo(kind, `s/${short}`)] : [])];
}

import type { PublishedStory } from '../model/published.ts';

/**
 * Where a story is sent people to: `/s/k7mp/`, short enough to be said over the phone, where it has
 * been given such an address; else its page.
 */
export function shortPath({
  shortCode,
  address,
}: Pick<PublishedStory, 'address' | 'shortCode'>): string {
  return shortCode ? `/s/${shortCode}/` : `/stories/${address}/`;
}

import { createHash } from 'node:crypto';

/** The namespace that podcastindex.org has set for podcasts. */
const NAMESPACE = 'ead4c236bf5858c6a2c6a6b28d128cb6';

/** A podcast's name for ever: UUID v5 of its feed's address without scheme, as the namespace asks. */
export function podcastGuid(feed: string): string {
  const name = feed.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-');
}

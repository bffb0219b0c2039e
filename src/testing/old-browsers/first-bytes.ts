import { constants, gunzipSync, gzipSync } from 'node:zlib';

/** What a server may send before it hears back: ten packets. */
const PACKETS = 10 * 1460;
/** Status and headers, of which the content policy is half; bytes. */
const HEADERS = 1200;
export const FIRST_BYTES = PACKETS - HEADERS;

/** As much of a page as can be read when the first 14 KB of it, compressed, have come. */
export function arrivingFirst(html: string): string {
  const sent = gzipSync(html).subarray(0, FIRST_BYTES);
  return gunzipSync(sent, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
}

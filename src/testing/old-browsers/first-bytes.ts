import { constants, gunzipSync, gzipSync } from 'node:zlib';

/** What a server may send before it hears back: ten packets, less the headers. */
export const FIRST_BYTES = 14 * 1024;

/** As much of a page as can be read when the first 14 KB of it, compressed, have come. */
export function arrivingFirst(html: string): string {
  const sent = gzipSync(html).subarray(0, FIRST_BYTES);
  return gunzipSync(sent, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
}

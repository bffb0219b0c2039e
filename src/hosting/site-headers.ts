import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersOf, parseHeaders } from './headers-file.ts';

/** What a built site says of its answers in its own `_headers`; nothing where it has none. */
export function siteHeaders(folder: string): (path: string) => [string, string][] {
  try {
    return headersOf(parseHeaders(readFileSync(join(folder, '_headers'), 'utf8')));
  } catch {
    return () => [];
  }
}

import type { IncomingMessage } from 'node:http';
import { DeskRefusal } from './desk-refusal.ts';

/** One file may have 100 MB; as base64 in JSON that is a third more. */
export const LARGEST_FILE = 100;
const LARGEST_BODY = Math.ceil((LARGEST_FILE * 4) / 3 + 2) * 1_000_000;

/** The request's body, or a refusal as soon as it is known to be too large: no more is read then. */
export async function readBody(request: IncomingMessage, largest = LARGEST_BODY): Promise<Buffer> {
  const tooLarge = () => new DeskRefusal('request-too-large', String(LARGEST_FILE));
  if (Number(request.headers['content-length'] ?? 0) > largest) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largest) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

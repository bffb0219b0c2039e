import type { IncomingMessage } from 'node:http';

/** More than any name and password are, in bytes. */
const LARGEST = 8000;

/** A form of a page, as it was sent; null where it is none, or far too long. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return null;
  let text = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) {
    text += part;
    if (text.length > LARGEST) return null;
  }
  return new URLSearchParams(text);
}

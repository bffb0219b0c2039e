import { createHash } from 'node:crypto';

/** What stands in pages and is run or drawn, by its hashes as a content policy names them. */
export interface InlineCode {
  scripts: Set<string>;
  styles: Set<string>;
}

const ELEMENT = /<(style|script)\b([^>]*)>([^]*?)<\/\1>/g;
/** Any other type is a text that no browser runs: JSON-LD. */
const RUN = /\btype=["']?(?:module|text\/javascript)\b/;

/** Texts already hashed: thousands of pages have the same few. */
export type KnownHashes = Map<string, string>;

function hashOf(text: string, known: KnownHashes): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

const isRun = (attributes: string) =>
  !/\bsrc=/.test(attributes) && (!/\btype=/.test(attributes) || RUN.test(attributes));

/** Adds the hashes of a page's own styles and scripts to `found`. */
export function noteInlineCode(html: string, found: InlineCode, known: KnownHashes): void {
  for (const [, element, attributes, text] of html.matchAll(ELEMENT)) {
    if (element === 'style') found.styles.add(hashOf(text!, known));
    else if (isRun(attributes!)) found.scripts.add(hashOf(text!, known));
  }
}

export function emptyCode(): InlineCode {
  return { scripts: new Set(), styles: new Set() };
}

/** All of several pages' code. */
export function joinCode(parts: Iterable<InlineCode>): InlineCode {
  const all = emptyCode();
  for (const { scripts, styles } of parts) {
    scripts.forEach((hash) => all.scripts.add(hash));
    styles.forEach((hash) => all.styles.add(hash));
  }
  return all;
}

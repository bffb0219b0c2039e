import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { emptyCode, noteInlineCode, type InlineCode, type KnownHashes } from './inline-code.ts';

/** What a host has to know of a finished site. */
export interface BuiltSite {
  /** Of each page or folder at the top, `/index.html` or `/stories/`: what stands in its pages. */
  code: Map<string, InlineCode>;
  /** Feeds, which no host knows by their endings: path → type. */
  feeds: Map<string, string>;
  hasAdmin: boolean;
}

/** At once: so many that the disk is busy, so few that memory stays small. */
const TOGETHER = 16;

/** The part of a site that a path belongs to: a folder at the top, or a file there. */
export function partOf(path: string): string {
  const [, name, ...rest] = path.split('/');
  return rest.length > 0 ? `/${name}/` : `/${name}`;
}

function feedType(xml: string): string | null {
  if (/<rss[\s>]/.test(xml)) return 'application/rss+xml';
  return /<feed[\s>]/.test(xml) ? 'application/atom+xml' : null;
}

function note(site: BuiltSite, path: string, text: string, known: KnownHashes): void {
  if (path.endsWith('.xml')) {
    const type = feedType(text.slice(0, 2000));
    if (type) site.feeds.set(path, type);
    return;
  }
  const part = partOf(path);
  const code = site.code.get(part) ?? emptyCode();
  site.code.set(part, code);
  noteInlineCode(text, code, known);
}

/** Reads all pages of a finished site but the editor's, which says itself what it may do. */
export async function readBuiltPages(out: string): Promise<BuiltSite> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:html|xml)$/.test(entry.name))
    .map(({ parentPath, name }) => `/${relative(out, join(parentPath, name)).split(sep).join('/')}`)
    .sort();
  const site: BuiltSite = { code: new Map(), feeds: new Map(), hasAdmin: false };
  const known: KnownHashes = new Map();
  const pages = paths.filter((path) => !path.startsWith('/admin/'));
  site.hasAdmin = pages.length < paths.length;
  for (let at = 0; at < pages.length; at += TOGETHER) {
    const some = pages.slice(at, at + TOGETHER);
    const texts = await Promise.all(some.map((path) => readFile(join(out, path), 'utf8')));
    texts.forEach((text, index) => note(site, some[index]!, text, known));
  }
  return site;
}

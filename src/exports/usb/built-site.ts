import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parse } from 'parse5';
import { attributeOf, elementsIn } from './html-tree.ts';

/** A finished site in a folder, as `npm run build` leaves it. */
export interface BuiltSite {
  folder: string;
  /** Paths within it, with `/`. */
  files: ReadonlySet<string>;
  /** `https://example.cn`; null where the site does not know where it lies. */
  origin: string | null;
  text: (file: string) => Promise<string>;
  /** What a page says of itself to whoever comes to it. */
  head: (file: string) => Promise<PageSigns>;
}

export interface PageSigns {
  /** Only a link leads there: it is not for everybody with the stick. */
  unlisted: boolean;
  /** Where it sends everybody on to, as it is written. */
  leadsTo: string | null;
}

async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function headOf(html: string): string {
  const end = html.search(/<\/head>/i);
  return end < 0 ? html : html.slice(0, end);
}

function readSigns(html: string): PageSigns {
  // What is said where there is no script counts: there the site's own redirect pages send people on.
  const metas = elementsIn(parse(headOf(html), { scriptingEnabled: false })).filter(
    ({ tagName }) => tagName === 'meta',
  );
  const content = (name: string, key = 'name') =>
    attributeOf(
      metas.find((meta) => attributeOf(meta, key)?.toLowerCase() === name),
      'content',
    );
  const refresh = content('refresh', 'http-equiv');
  return {
    unlisted: /noindex/.test(content('robots') ?? '') && content('referrer') === 'no-referrer',
    leadsTo: refresh?.match(/url\s*=\s*['"]?([^'"]+)/i)?.[1]?.trim() ?? null,
  };
}

function originOf(home: string): string | null {
  const canonical = elementsIn(parse(headOf(home))).find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  );
  const href = attributeOf(canonical, 'href');
  return href && URL.canParse(href) ? new URL(href).origin : null;
}

/** Opens a finished site. Throws where there is none in the folder. */
export async function openSite(built: string): Promise<BuiltSite> {
  const folder = resolve(built);
  const files = await listFiles(folder);
  const text = (file: string) => readFile(join(folder, file), 'utf8');
  const signs = new Map<string, Promise<PageSigns>>();
  return {
    folder,
    files,
    origin: originOf(await text('index.html')),
    text,
    head: (file) => {
      const known = signs.get(file) ?? text(file).then(readSigns);
      signs.set(file, known);
      return known;
    },
  };
}

import type { BuiltSite } from './built-site.ts';

/**
 * Goes from the home page wherever links lead. `visit` reads a page and calls `meet` with every
 * file it leads to; what nothing leads to is never met: unlisted stories least of all. Returns the
 * files that are no pages.
 */
export async function wander(
  { files }: Pick<BuiltSite, 'files'>,
  visit: (page: string, meet: (file: string) => void) => Promise<void>,
): Promise<Set<string>> {
  const pages = ['index.html'];
  const met = new Set(pages);
  const others = new Set<string>();
  const meet = (file: string) => {
    if (met.has(file) || !files.has(file)) return;
    met.add(file);
    if (file.endsWith('.html')) pages.push(file);
    else others.add(file);
  };
  for (const page of pages) await visit(page, meet);
  return others;
}

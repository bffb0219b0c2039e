import type { Problem } from '../checks/problems.ts';
import type { SiteSettings } from './read-site.ts';
import { findBySlugOrName } from './find-by-name.ts';
import type { Register } from './register.ts';

/** The villages that the site's settings list, by slug or by name, whether or not they have a story. */
export function listVillages(
  { site, place, lineOf }: SiteSettings,
  { villages }: Register,
): { slugs: string[]; problems: Problem[] } {
  const slugs: string[] = [];
  const problems: Problem[] = [];
  site.villages.forEach((village, index) => {
    const found = findBySlugOrName(villages, village);
    if (found) slugs.push(found[0]);
    else
      problems.push({
        id: 'relation-unknown',
        file: place,
        line: lineOf(['villages', index]),
        field: '列出的村庄',
        found: village,
        kind: '村庄',
      });
  });
  return { slugs, problems };
}

/** Files of villages that no published entry and no setting names: nobody will find them on the site. */
export function findStorylessVillages(
  { villages }: Register,
  shown: ReadonlySet<string>,
): string[] {
  return [...villages].flatMap(([slug, { draft, file }]) =>
    draft || shown.has(slug) ? [] : [file.file],
  );
}

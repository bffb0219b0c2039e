import { join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import { site as siteSchema, type Site } from '../model/site.ts';
import { readUtf8, unreadable } from './entry-file.ts';
import { readYamlFile } from './read-front-matter.ts';
import { salvage } from './salvage.ts';

const PLACE = 'content/site.yaml';

export interface SiteSettings {
  site: Site;
  problems: Problem[];
  /** Path from the project's root, with `/`. */
  place: string;
  /** The 1-based line on which a field stands. */
  lineOf: (path: PropertyKey[]) => number;
}

/** The site's settings; what is wrong or missing falls back to what a new archive has. */
export async function readSite(content: string): Promise<SiteSettings> {
  const defaults = { site: siteSchema.parse({}), place: PLACE, lineOf: () => 1 };
  const file = join(content, 'site.yaml');
  try {
    const yaml = readYamlFile(await readUtf8(file));
    if ('failure' in yaml) {
      const { failure: id, line, found } = yaml;
      return { ...defaults, problems: [{ id, file: PLACE, line, ...(found && { found }) }] };
    }
    const { fields, problems } = salvage(siteSchema, yaml.value);
    const placed = problems.map(({ path, ...problem }) => ({
      ...problem,
      file: PLACE,
      line: yaml.lineOf(path),
    }));
    return { ...defaults, site: fields ?? defaults.site, problems: placed, lineOf: yaml.lineOf };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { ...defaults, problems: [] };
    return { ...defaults, problems: [unreadable(PLACE, error)] };
  }
}

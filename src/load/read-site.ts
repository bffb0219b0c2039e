import { join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import { site as siteSchema, type Site } from '../model/site.ts';
import { readUtf8, unreadable } from './entry-file.ts';
import { readYamlFile } from './read-front-matter.ts';
import { salvage } from './salvage.ts';

const PLACE = 'content/site.yaml';

/** The site's settings; what is wrong or missing falls back to what a new archive has. */
export async function readSite(content: string): Promise<{ site: Site; problems: Problem[] }> {
  const defaults = siteSchema.parse({});
  const file = join(content, 'site.yaml');
  try {
    const yaml = readYamlFile(await readUtf8(file));
    if ('failure' in yaml) {
      const { failure: id, line, found } = yaml;
      return { site: defaults, problems: [{ id, file: PLACE, line, ...(found && { found }) }] };
    }
    const { fields, problems } = salvage(siteSchema, yaml.value);
    const placed = problems.map(({ path, ...problem }) => ({
      ...problem,
      file: PLACE,
      line: yaml.lineOf(path),
    }));
    return { site: fields ?? defaults, problems: placed };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { site: defaults, problems: [] };
    return { site: defaults, problems: [unreadable(PLACE, error)] };
  }
}

import { basename } from 'node:path/posix';
import { readEntry } from '../../load/read-entry.ts';
import { readText } from '../read-tree.ts';
import type { Repository } from '../repository.ts';

const PERSON = /^content\/people\/[^/]+\.ya?ml$/;
const VILLAGE = /^content\/villages\/([^/]+)\/index\.mdx?$/;

export interface ArchiveNames {
  /** By slug. Who may not be named is not among them. */
  people: ReadonlyMap<string, string>;
  villages: ReadonlyMap<string, string>;
}

/** How people and villages are called that entries refer to. */
export async function readNames(
  repository: Repository,
  files: ReadonlyMap<string, string>,
): Promise<ArchiveNames> {
  const [people, villages] = [new Map<string, string>(), new Map<string, string>()];
  const read = [...files].map(async ([file, blob]) => {
    const village = VILLAGE.exec(file)?.[1];
    if (village === undefined && !PERSON.test(file)) return;
    const source = await readText(repository, blob).catch(() => null);
    if (source === null) return;
    if (village !== undefined) {
      const { fields } = readEntry('villages', { file, source });
      if (fields) villages.set(village, fields.name);
      return;
    }
    const { fields, gateReadable } = readEntry('people', { file, source });
    const slug = basename(file).replace(/\.ya?ml$/, '');
    if (fields && gateReadable && !fields.nameWithheld) people.set(slug, fields.name);
  });
  await Promise.all(read);
  return { people, villages };
}

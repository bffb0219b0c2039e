import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { NamedEntry } from './match-entries.ts';

const FRONT_MATTER = /^\ufeff?---\r?\n(.*?)\r?\n---/s;

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** An entry whose file is broken still has its slug; the checks report the rest. */
function readEntry(slug: string, yaml: string): NamedEntry {
  try {
    const fields: unknown = parse(yaml);
    if (typeof fields !== 'object' || fields === null) throw new TypeError('no fields');
    const name = 'name' in fields && typeof fields.name === 'string' ? fields.name : slug;
    return { slug, name, aliases: 'aliases' in fields ? strings(fields.aliases) : [] };
  } catch {
    return { slug, name: slug, aliases: [] };
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** The villages of a content folder; none where there are none. */
export async function loadVillages(content: string): Promise<NamedEntry[]> {
  const slugs = await namesIn(join(content, 'villages'));
  return Promise.all(
    slugs.map(async (slug) => {
      const file = join(content, 'villages', slug, 'index.mdx');
      const text = await readFile(file, 'utf8').catch(() => '');
      return readEntry(slug, FRONT_MATTER.exec(text)?.[1] ?? '');
    }),
  );
}

/** The people of a content folder. */
export async function loadPeople(content: string): Promise<NamedEntry[]> {
  const files = (await namesIn(join(content, 'people'))).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(content, 'people', name), 'utf8').catch(() => '');
      return readEntry(name.slice(0, -'.yaml'.length), text);
    }),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { cleanText } from '../blocks/sentinels.ts';
import { entryKinds } from '../model/kinds.ts';
import { person as personSchema, type Person } from '../model/person.ts';

const ENCODINGS = ['utf-8', 'gb18030'];
const NAMED = /^\s*(?:name|姓名)\s*[:：]\s*(.+?)\s*$/m;

function textOf(bytes: Buffer): string {
  for (const encoding of ENCODINGS) {
    try {
      return cleanText(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // Not this one.
    }
  }
  return '';
}

/** What of a broken file can be read as fields; YAML's parser goes on after its errors. */
function looseFields(text: string): Record<string, unknown> {
  try {
    const value: unknown = parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 50 });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string' && each.trim().length > 1) as string[];
}

function hiddenPerson(text: string): Person | null {
  const { name, aliases, pseudonym } = looseFields(text);
  const [first = NAMED.exec(text)?.[1]?.replace(/^["']|["']$/g, ''), ...others] = texts(name);
  if (!first) return null;
  return personSchema.parse({
    name: first,
    aliases: [...others, ...texts(aliases)],
    pseudonym: texts(pseudonym)[0],
    nameWithheld: true,
    draft: true,
  });
}

/**
 * People whose file can't be read. Nobody knows whether they asked for a pseudonym, so they get
 * one: their names, as far as they can be made out, are kept out of every text until the file is
 * mended.
 */
export async function findHiddenPeople(
  content: string,
  known: ReadonlyMap<string, Person>,
): Promise<Map<string, Person>> {
  const folder = join(content, entryKinds.people.folder);
  const names = await readdir(folder).catch(() => []);
  const hidden = new Map<string, Person>();
  for (const name of names.sort()) {
    const slug = /^([^._].*)\.ya?ml$/i.exec(name)?.[1];
    if (slug === undefined || known.has(slug)) continue;
    const bytes = await readFile(join(folder, name)).catch(() => null);
    const person = bytes && hiddenPerson(textOf(bytes));
    if (person) hidden.set(slug, person);
  }
  return hidden;
}

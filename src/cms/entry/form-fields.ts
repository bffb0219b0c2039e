import { resolveFormat } from 'decap-cms-core/dist/esm/formats/formats.js';
import type { FormField } from '../config/cms-config.ts';
import { decapStore, type KeptMap } from './decap-store.ts';

interface Collection {
  label: string;
  label_singular?: string;
  folder?: string;
  filter?: { field: string; value: string };
  fields?: FormField[];
  files?: { name: string; file: string; fields: FormField[] }[];
}

function findCollection(name: string): KeptMap | undefined {
  return decapStore.getState().collections.get(name) as KeptMap | undefined;
}

function collectionOf(name: string): Collection | null {
  return (findCollection(name)?.toJS() as unknown as Collection) ?? null;
}

/** The fields of the form in which an entry is written. */
export function formFieldsOf(collection: string, slug: string | null): FormField[] {
  const found = collectionOf(collection);
  const file = found?.files?.find(({ name }) => name === slug);
  return file?.fields ?? found?.fields ?? [];
}

/** What one entry of a collection is called: 生命故事. */
export function oneOf(collection: string): string {
  const found = collectionOf(collection);
  return found?.label_singular ?? found?.label ?? '';
}

/** The fields in a file's text, as the form would have them. */
export function readFields(collection: string, text: string): Record<string, unknown> {
  const found = findCollection(collection);
  return found ? resolveFormat(found, {}).fromFile(text) : {};
}

/** Which collection a file belongs to, and how Decap names the entry; null: none of ours. */
export function findEntryOf(
  path: string,
  text: string | null,
): { collection: string; slug: string } | null {
  const names = Object.keys(decapStore.getState().collections.toJS());
  for (const name of names) {
    const { folder, filter, files } = collectionOf(name)!;
    const file = files?.find((each) => each.file === path);
    if (file) return { collection: name, slug: file.name };
    if (!folder || !path.startsWith(`${folder}/`)) continue;
    const fields = filter && text !== null ? readFields(name, text) : {};
    if (filter && text !== null && fields[filter.field] !== filter.value) continue;
    const slug = path.slice(folder.length + 1).replace(/\.\w+$/, '');
    return { collection: name, slug };
  }
  return null;
}

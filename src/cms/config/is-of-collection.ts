import { entryKinds } from '../../model/kinds.ts';

const FOLDERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(entryKinds).map(([kind, { folder }]) => [kind, folder])),
  histories: entryKinds.stories.folder,
};

/**
 * Whether a file (`content/…`) can be an entry of a collection. Decap, when one goes quickly from
 * one form to another, has been seen to save the one under the other's name.
 */
export function isOfCollection(collection: string, path: string): boolean {
  if (collection === 'settings') return path === 'content/site.yaml';
  const folder = Object.hasOwn(FOLDERS, collection) ? FOLDERS[collection] : undefined;
  return folder !== undefined && path.startsWith(`content/${folder}/`);
}

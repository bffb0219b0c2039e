import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { readEntryFiles, type EntryFile } from '../load/entry-file.ts';
import { readEntry } from '../load/read-entry.ts';
import { entryKinds, type KindName } from '../model/kinds.ts';

export interface RemovedSamples {
  /** Entries that are gone, from the content folder. */
  removed: string[];
  /** Entries that could not be read, so that nobody knows whether they are samples: untouched. */
  kept: string[];
}

/** The folder of an entry that has one, or its file. */
function entryPath({ kind, slug, folder, file }: EntryFile): string {
  return entryKinds[kind].layout === 'folder'
    ? folder
    : join(folder, file.slice(file.lastIndexOf(slug)));
}

/** Takes the names of entries that are gone out of the site's settings; comments and the rest stay. */
async function mendSettings(content: string, gone: ReadonlySet<string>): Promise<void> {
  const file = join(content, 'site.yaml');
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) return;
  const settings = parseDocument(source);
  if (settings.errors.length > 0) return;
  const villages = settings.toJS()?.villages;
  let changed = false;
  if (gone.has(`stories/${String(settings.get('leadStory'))}`))
    changed = settings.delete('leadStory');
  if (Array.isArray(villages) && villages.some((slug) => gone.has(`villages/${slug}`))) {
    settings.set(
      'villages',
      villages.filter((slug) => !gone.has(`villages/${slug}`)),
    );
    changed = true;
  }
  if (changed) await writeFile(file, settings.toString());
}

/** Deletes every entry whose `sample` is true, with its photos and recordings. Nothing else. */
export async function removeSamples(content: string): Promise<RemovedSamples> {
  const removed: string[] = [];
  const kept: string[] = [];
  const gone = new Set<string>();
  for (const kind of Object.keys(entryKinds) as KindName[]) {
    const { files } = await readEntryFiles(content, kind);
    for (const file of files) {
      const { fields } = readEntry(kind, file);
      if (!fields) kept.push(file.file);
      if (!fields?.sample) continue;
      const path = entryPath(file);
      await rm(path, { recursive: true });
      removed.push(relative(content, path));
      gone.add(`${kind}/${file.slug}`);
    }
  }
  await mendSettings(content, gone);
  return { removed, kept };
}

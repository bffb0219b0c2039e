import { basename, dirname } from 'node:path/posix';
import {
  archivedPhotos,
  type ArchivedPhoto,
  type EntryWithPhotos,
} from '../../likeness/archived-photos.ts';
import { draftChanges, draftRef, listDraftKeys, nameFromKey } from '../drafts.ts';
import { readRef } from '../move-ref.ts';
import { publishedTip } from '../published-tip.ts';
import { listFiles, readText, type Change } from '../read-tree.ts';
import type { Repository } from '../repository.ts';
import { askedPath } from '../safe-path.ts';

/** The archive as its editors have it: what is published, and every draft over it. */
export interface WholeArchive {
  /** Path as requests name it (`content/…`) → blob. */
  files: ReadonlyMap<string, string>;
  photos: ArchivedPhoto[];
}

interface Kept {
  state: string;
  archive: Promise<WholeArchive>;
  /** What each draft changes, by where it and the published branch are. */
  changes: Map<string, Promise<Change[]>>;
}
/** Of the state that was asked for last: a hundred photos that are brought in are one reading. */
const kept = new WeakMap<Repository, Kept>();

const ENTRY = /^content\/(stories|albums)\/[^/]+\/index\.mdx?$/;

async function findTips(repository: Repository) {
  const keys = await listDraftKeys(repository);
  const drafts = await Promise.all(
    keys.map((key) => readRef(repository, draftRef(nameFromKey(key)))),
  );
  const published = await publishedTip(repository);
  return { published, drafts: drafts.filter((tip) => tip !== null) };
}
type Tips = Awaited<ReturnType<typeof findTips>>;

/** What the drafts change; asked of git only for those that have moved. */
function changesOf(repository: Repository, { published, drafts }: Tips, known?: Kept) {
  return new Map(
    drafts.map((tip) => {
      const name = `${published} ${tip}`;
      return [name, known?.changes.get(name) ?? draftChanges(repository, tip)] as const;
    }),
  );
}

async function listAll(
  repository: Repository,
  { published }: Tips,
  changes: Kept['changes'],
): Promise<Map<string, string>> {
  const { prefix } = repository;
  const all = await listFiles(repository, published, prefix.replace(/\/$/, ''));
  const files = new Map(all.map(({ path, blob }) => [askedPath(path, prefix), blob]));
  for (const { path, after } of (await Promise.all(changes.values())).flat()) {
    const asked = askedPath(path, prefix);
    if (after === null) files.delete(asked);
    else files.set(asked, after);
  }
  return files;
}

/** What lies in each folder: name → blob. */
function byFolder(files: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, blob] of files) {
    const beside = folders.get(dirname(path)) ?? new Map<string, string>();
    folders.set(dirname(path), beside.set(basename(path), blob));
  }
  return folders;
}

async function readAll(
  repository: Repository,
  tips: Tips,
  changes: Kept['changes'],
): Promise<WholeArchive> {
  const files = await listAll(repository, tips, changes);
  const folders = byFolder(files);
  const found = [...files].map(async ([file, blob]): Promise<EntryWithPhotos[]> => {
    const kind = ENTRY.exec(file)?.[1] as EntryWithPhotos['kind'] | undefined;
    if (!kind) return [];
    // One that is no text is another's to name; nothing is known of its photos.
    const source = await readText(repository, blob).catch(() => null);
    const media = folders.get(dirname(file))!;
    return source === null ? [] : [{ kind, file, source, media }];
  });
  return { files, photos: archivedPhotos((await Promise.all(found)).flat()) };
}

/** Everything that is published or in a draft; of a story that is in both, the draft. */
export async function wholeArchive(repository: Repository): Promise<WholeArchive> {
  const tips = await findTips(repository);
  const state = JSON.stringify(tips);
  const known = kept.get(repository);
  if (known?.state === state) return known.archive;
  const changes = changesOf(repository, tips, known);
  const archive = readAll(repository, tips, changes);
  kept.set(repository, { state, archive, changes });
  // A disk that failed once is asked again.
  archive.catch(() => kept.delete(repository));
  return archive;
}

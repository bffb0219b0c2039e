import { basename, dirname } from 'node:path';
import { deskCommits } from '../../strings/desk.ts';
import { checkBases } from '../check-base.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { readDraft } from '../drafts.ts';
import { readRef, type RefMove } from '../move-ref.ts';
import { publishedTip } from '../published-tip.ts';
import type { Params } from '../protocol.ts';
import { findFile, findFiles, listFiles, readText } from '../read-tree.ts';
import { safePath } from '../safe-path.ts';
import { saveDraft } from '../save-draft.ts';
import { BIN } from './bin.ts';

/** How many versions a history shows at most. */
const LONGEST_HISTORY = '200';

/** Who changed a file, when, and with which message; the newest first. With a draft, the draft's. */
export async function entryHistory(context: Context, asked: Params<'entryHistory'>) {
  const { repository } = context;
  const path = safePath(asked.path, repository.prefix);
  const { collection, slug } = asked;
  const draft = collection && slug ? await readDraft(repository, { collection, slug }) : undefined;
  const start = draft?.tip ?? (await publishedTip(repository));
  if (!start) return { versions: [] };
  const format = '--format=%H%x00%an%x00%ae%x00%aI%x00%s';
  const args = ['log', '-n', LONGEST_HISTORY, format, start, '--', path];
  const { text } = await repository.git.run(args);
  const versions = text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit, name, email, at, message] = line.split('\0');
      return { commit, name, email, at, message };
    });
  return { versions };
}

/** The commit a request names by its full id. */
async function needCommit({ repository }: Context, commit: string): Promise<string> {
  const known = /^[0-9a-f]{40,64}$/.test(commit) && (await readRef(repository, commit));
  if (!known) throw new DeskRefusal('version-missing');
  return known;
}

export async function entryVersion(context: Context, asked: Params<'entryVersion'>) {
  const { repository } = context;
  const path = safePath(asked.path, repository.prefix);
  const commit = await needCommit(context, asked.commit);
  const blob = await findFile(repository, commit, path);
  if (!blob) throw new DeskRefusal('version-missing');
  return { data: await readText(repository, blob), commit };
}

/** What is a draft again lies in the bin no longer; the published history keeps the old one anyway. */
async function outOfBin(
  { repository }: Context,
  bin: string | undefined,
  commit: string,
): Promise<RefMove[]> {
  const removal = bin?.startsWith(BIN) ? await readRef(repository, bin) : null;
  if (!bin || !removal) return [];
  // Only the way to what is really being restored.
  const { text } = await repository.git.run(['rev-parse', `${removal}^`]);
  return text.trim() === commit ? [{ ref: bin, from: removal, to: null }] : [];
}

/**
 * Brings an old version back as a draft: what is there now stays published until somebody publishes
 * the draft, and stays in the history after that. Files of its folder that are gone come back too.
 */
export async function restoreEntry(context: Context, asked: Params<'restoreEntry'>) {
  const { repository } = context;
  const path = safePath(asked.path, repository.prefix);
  const commit = await needCommit(context, asked.commit);
  const blob = await findFile(repository, commit, path);
  if (!blob) throw new DeskRefusal('version-missing');
  const folder = /^index\.\w+$/.test(basename(path)) ? dirname(path) : undefined;
  const once = folder && folder !== '.' ? await listFiles(repository, commit, folder) : [];
  const { collection, slug, base } = asked;
  await saveDraft(context, {
    name: { collection, slug },
    message: deskCommits.restore(slug),
    status: 'draft',
    along: await outOfBin(context, asked.bin, commit),
    edits: async ({ tip }) => {
      const current = await findFiles(repository, tip, [path]);
      if (base !== undefined) {
        const text = await readText(repository, blob);
        await checkBases(context, [{ path, text, base }], current);
      }
      const paths = once.map((file) => file.path);
      const present = await findFiles(repository, tip, paths);
      const gone = once.filter((file) => !present.has(file.path));
      return new Map([...gone.map((file) => [file.path, file.blob] as const), [path, blob]]);
    },
  });
  return { message: 'restored as a draft', collection, slug, base: blob };
}

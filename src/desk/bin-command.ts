import { binCommand as words } from '../strings/bin-command.ts';
import { readFrontMatter, readYamlFile } from '../load/read-front-matter.ts';
import { listRefs, moveRefs } from './move-ref.ts';
import type { Desk } from './open-desk.ts';
import { openRepository } from './repository.ts';

export interface BinOptions {
  empty?: boolean;
  /** Days: only what was removed longer ago. */
  olderThan?: number;
  /** The number, in the list, of what is to come back. */
  restore?: number;
}

/** One thing in the bin, as the command line shows it. */
interface Thrown {
  ref: string;
  title: string;
  kind: 'deleted' | 'withdrawn';
  by: string;
  at: string;
  files: number;
  restore: () => Promise<unknown>;
}

const DAY = 86_400_000;

function fieldsOf(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  const read = text.startsWith('---') ? readFrontMatter(text) : readYamlFile(text);
  return 'failure' in read ? {} : ((read.value as Record<string, unknown> | null) ?? {});
}

/** What people call an entry; its address where the file does not say. */
function titleOf(text: string | null, otherwise: string): string {
  const { title, name, word } = fieldsOf(text);
  return String(title ?? name ?? word ?? otherwise);
}

/** Life stories and village histories lie in one folder; the editor has a list for each. */
function collectionOf(folder: string, text: string | null): string {
  const isHistory = folder === 'stories' && fieldsOf(text)['kind'] === 'village-history';
  return isHistory ? 'histories' : folder;
}

type Listed = Record<string, any>;

async function listThrown(desk: Desk): Promise<Thrown[]> {
  const ask = (action: string, params = {}) => desk.handle({ action, params });
  const deleted = ((await ask('binEntries')) as Listed[]).map((entry): Thrown => {
    const { ref, name, paths, removedBy, removedAt, commit } = entry as Listed & {
      paths: string[];
    };
    const path = paths.find((each) => /\.(mdx|ya?ml)$/.test(each)) ?? paths[0]!;
    const [folder = '', ...rest] = name.split('/');
    const collection = collectionOf(folder, entry['text']);
    const slug = path.endsWith('/index.mdx') ? `${rest.join('/')}/index` : rest.join('/');
    const restore = () => ask('restoreEntry', { collection, slug, path, commit, bin: ref });
    const title = titleOf(entry['text'], name);
    return {
      ref,
      title,
      kind: 'deleted',
      by: removedBy,
      at: removedAt,
      files: paths.length,
      restore,
    };
  });
  const withdrawn = ((await ask('withdrawnDrafts')) as Listed[]).map((draft): Thrown => {
    const { ref, slug, paths, savedBy, removedAt } = draft;
    const title = titleOf(draft['text'], slug);
    const restore = () => ask('restoreDraft', { ref });
    return {
      ref,
      title,
      kind: 'withdrawn',
      by: savedBy,
      at: removedAt,
      files: paths.length,
      restore,
    };
  });
  return [...deleted, ...withdrawn].sort((a, b) => b.at.localeCompare(a.at));
}

/** Takes the ways to these out of the repository; all of them, or none. */
async function forget(content: string, refs: readonly string[]): Promise<void> {
  const repository = await openRepository(content);
  const known = await listRefs(repository, 'refs/desk/');
  const moves = known
    .filter(({ ref }) => refs.includes(ref))
    .map(({ ref, commit }) => ({ ref, from: commit, to: null }));
  if (!(await moveRefs(repository, moves))) throw new Error(words.changedMeanwhile);
}

export interface BinCommand {
  desk: Desk;
  /** The archive's folder, absolute. */
  content: string;
  options: BinOptions;
  /** Puts a question that is answered with yes or no; false when nobody answers. */
  confirm: (question: string) => Promise<boolean>;
  print: (text: string) => void;
}

async function restoreOne(found: readonly Thrown[], number: number, print: BinCommand['print']) {
  const wanted = found[number - 1];
  if (!wanted) throw new Error(words.noSuch(number));
  await wanted.restore();
  print(words.restored(wanted.title));
}

async function empty(command: BinCommand, found: readonly Thrown[]): Promise<void> {
  const { content, options, confirm, print } = command;
  const before = Date.now() - (options.olderThan ?? 0) * DAY;
  const old = found.filter(({ at }) => options.olderThan === undefined || Date.parse(at) < before);
  if (old.length === 0) return print(words.nothingOld(options.olderThan));
  print(old.map((thrown, index) => words.line(index + 1, thrown)).join(''));
  if (!(await confirm(words.question(old.length)))) return print(words.keptAll);
  await forget(
    content,
    old.map(({ ref }) => ref),
  );
  print(words.emptied(old.length));
}

/** `npm run bin`: lists what was deleted and withdrawn, brings one back, or empties it when asked to. */
export async function runBinCommand(command: BinCommand): Promise<void> {
  const { desk, options, print } = command;
  const found = await listThrown(desk);
  if (options.restore !== undefined) return restoreOne(found, options.restore, print);
  if (options.empty) return empty(command, found);
  if (found.length === 0) return print(words.nothing);
  print(words.heading(found.length));
  print(found.map((thrown, index) => words.line(index + 1, thrown)).join(''));
  print(words.how);
}

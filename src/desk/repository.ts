import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { deskEditor } from '../strings/desk.ts';
import { DeskRefusal } from './desk-refusal.ts';
import { createGit, GitFailure, type Git, type WatchStep } from './run-git.ts';
import { createQueue, type Queue } from './queue.ts';
import { createObjectReader, type ObjectReader } from './object-reader.ts';

export interface Editor {
  name: string;
  email: string;
}

export interface Repository {
  git: Git;
  objects: ObjectReader;
  queue: Queue;
  /** Absolute: the work tree's top. */
  top: string;
  /** Absolute: where this work tree's HEAD and index are. */
  gitFolder: string;
  /** Absolute: where refs and objects are; the same, unless this is a linked work tree. */
  commonFolder: string;
  /** Absolute, inside `gitFolder`: our own temporary files. */
  ownFolder: string;
  /** Where the archive lies under `top`: `content/`, or empty. */
  prefix: string;
  /** The object id that stands for "no such ref". */
  nothing: string;
  /** Who a commit is by when the request does not say. */
  editor: Editor;
  /** The full name of the branch that is published; it is found once and then kept to. */
  publishedRef: () => Promise<string>;
}

const OLDEST_GIT = [2, 38] as const;

async function checkVersion(git: Git): Promise<void> {
  const { text } = await git.run(['version']);
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  const [atLeastMajor, atLeastMinor] = OLDEST_GIT;
  const fits =
    Number(major) > atLeastMajor ||
    (Number(major) === atLeastMajor && Number(minor) >= atLeastMinor);
  if (!fits) throw new DeskRefusal('git-old', `${major}.${minor}`);
}

async function findEditor(git: Git): Promise<Editor> {
  const setting = async (name: string) =>
    (await git.run(['config', '--get', name], { answers: [1] })).text.trim();
  const [name, email] = [await setting('user.name'), await setting('user.email')];
  return { name: name || deskEditor.name, email: email || deskEditor.email };
}

async function findPublishedRef(git: Git): Promise<string> {
  const { text } = await git.run(['symbolic-ref', '-q', 'HEAD'], { answers: [1] });
  const ref = text.trim();
  // A desk that was opened while somebody looked at a draft would publish into that draft.
  if (!ref || ref.startsWith('refs/heads/cms/')) throw new DeskRefusal('no-branch');
  return ref;
}

function rememberRef(find: () => Promise<string>): () => Promise<string> {
  let found: string | undefined;
  return async () => (found ??= await find());
}

/** The folders git speaks of, one a line, from the archive's folder. */
async function findFolders(git: Git, content: string): Promise<string[]> {
  try {
    const bare = await git.run(['rev-parse', '--is-bare-repository']);
    if (bare.text.trim() === 'true') throw new DeskRefusal('bare-repository');
    const asked = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--show-prefix'];
    const { text } = await git.run(['rev-parse', ...asked, '--show-object-format']);
    const [top = '', own = '', common = '', prefix = '', format = ''] = text.split('\n');
    return [top, own, resolve(content, common), prefix, format];
  } catch (error) {
    const outside = error instanceof GitFailure && /must be run in a work tree/.test(error.reason);
    throw outside ? new DeskRefusal('bare-repository') : error;
  }
}

/** The repository that holds the archive's folder `content` (absolute). */
export async function openRepository(
  content: string,
  options: { editor?: Editor | undefined; step?: WatchStep | undefined } = {},
): Promise<Repository> {
  const here = createGit(content, options.step);
  await checkVersion(here);
  const folders = await findFolders(here, content);
  const [top = '', gitFolder = '', commonFolder = '', prefix = '', format = ''] = folders;
  const git = createGit(top, options.step);
  const ownFolder = resolve(gitFolder, 'desk');
  await mkdir(ownFolder, { recursive: true }).catch(() => undefined);
  return {
    git,
    objects: createObjectReader(git),
    queue: createQueue(),
    top,
    gitFolder,
    commonFolder,
    ownFolder,
    prefix,
    nothing: '0'.repeat(format === 'sha256' ? 64 : 40),
    editor: options.editor ?? (await findEditor(git)),
    publishedRef: rememberRef(() => findPublishedRef(git)),
  };
}

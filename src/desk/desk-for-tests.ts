import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Writing } from './protocol.ts';
import { openDesk, type Desk, type DeskOptions, type Editor } from './open-desk.ts';

export const chen: Editor = { name: '陈晓', email: 'chen@example.org' };
export const liu: Editor = { name: '刘芳', email: 'liu@example.org' };

/** Git as it comes: nobody's settings, no identity. */
const HOME = mkdtempSync(join(tmpdir(), 'home-'));
process.env.HOME = HOME;
delete process.env.XDG_CONFIG_HOME;

export interface TestRepository {
  path: string;
  content: string;
  git: (...args: string[]) => string;
  write: (path: string, text: string) => void;
}

export const WELL = 'content/stories/井台/index.mdx';

/** A maintainer's own git: with an identity, since a person has one. */
export function gitIn(cwd: string): TestRepository['git'] {
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  const env = { PATH: process.env.PATH, HOME, LC_ALL: 'C' };
  return (...args) =>
    execFileSync('git', [...who, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim();
}

export function writeInto(folder: string): TestRepository['write'] {
  return (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
}

/** A repository with one story, or without any commit. Call these inside one test file. */
export function createRepositories(): (options?: { empty?: boolean }) => TestRepository {
  const made: string[] = [HOME];
  afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));
  return ({ empty = false } = {}) => {
    const path = mkdtempSync(join(tmpdir(), 'desk-'));
    made.push(path);
    const [git, write] = [gitIn(path), writeInto(path)];
    git('init', '-q', '-b', 'main');
    write('content/site.yaml', 'title: 故乡痕\n');
    if (!empty) {
      write(WELL, story('井台边的四十年', '原文。'));
      write('content/stories/井台/井.jpg', '一张照片');
      write('README.md', 'readme\n');
      git('add', '-A');
      git('commit', '-q', '-m', 'first');
    }
    return { path, content: join(path, 'content'), git, write };
  };
}

export const story = (title: string, body: string) =>
  `---\ntitle: ${title}\nvillage: 柳湾村\n---\n\n第一段。\n\n${body}\n\n最后一段。\n`;

export interface Work {
  desk: Desk;
  ask: (action: string, params?: Record<string, unknown>, editor?: Editor) => Promise<any>;
  /** Saves a draft of a story's text. */
  save: (slug: string, text: string, more?: SaveOptions) => Promise<any>;
  draftText: (slug: string, editor?: Editor) => Promise<string>;
}

interface SaveOptions {
  editor?: Editor;
  base?: string | null;
  assets?: { path: string; content: string }[];
  useWorkflow?: boolean;
  newPath?: string;
  path?: string;
  resolves?: string;
}

export const pathOf = (slug: string) => `content/stories/${slug}/index.mdx`;
export const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The parameters with which Decap saves a story. */
export function saveParams(slug: string, raw: string, more: SaveOptions = {}) {
  const { base, assets = [], useWorkflow = true, newPath, path = pathOf(slug), resolves } = more;
  return {
    branch: 'master',
    dataFiles: [{ path, slug, raw, newPath, base }],
    assets: assets.map((asset) => ({ ...asset, encoding: 'base64' })),
    resolves,
    options: { collectionName: 'stories', commitMessage: `写 ${slug}`, useWorkflow },
  };
}

export async function workOn(
  { content }: { content: string },
  options: Partial<DeskOptions> = {},
): Promise<Work> {
  const desk = await openDesk({ content, ...options });
  const ask: Work['ask'] = (action, params = {}, editor = undefined) =>
    desk.handle({ action, params }, editor);
  return {
    desk,
    ask,
    save: (slug, text, more = {}) => ask('persistEntry', saveParams(slug, text, more), more.editor),
    draftText: async (slug, editor) => {
      const path = pathOf(slug);
      const asked = { collection: 'stories', slug, path, id: '' };
      return (await ask('unpublishedEntryDataFile', asked, editor)).data;
    },
  };
}

/** What an editor's page sends while a story is being written. */
export function unsaved(more: Partial<Writing> = {}): Writing {
  const entry = { collection: 'stories', slug: '井台/index', path: WELL, title: '井台边的四十年' };
  const id = '11111111-1111-4111-8111-111111111111';
  const written = { at: 1, editor: '', base: null, opened: '', text: '写到一半', data: {} };
  return { id, ...entry, ...written, files: [], unwanted: false, ...more };
}

/** The id and sentence of what was refused; fails when nothing was. */
export async function refusalOf(work: Promise<unknown>) {
  const answer = await work.then(
    (value) => ({ answered: value }),
    (error: unknown) => error,
  );
  return answer as { id: string; status: number; message: string; details: any };
}

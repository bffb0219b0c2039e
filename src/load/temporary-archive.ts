import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EntryText } from '../model/published.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { readArchive, type Archive } from './read-archive.ts';
import { readEntryText } from './text-store.ts';

/** A small archive on disk, for one test. */
export interface TemporaryArchive extends ArchivePaths {
  /** Writes a file under `content/`. */
  write: (path: string, data: string | Uint8Array) => Promise<void>;
  remove: (path: string) => Promise<void>;
  read: (today?: string) => Promise<Archive>;
  /** The long parts of what is published at an address. */
  textOf: (archive: Archive, address: string) => Promise<EntryText>;
  /** Everything that is published, texts included, as one string to search in. */
  published: (archive: Archive) => Promise<string>;
}

export const TODAY = '2026-06-15';

/** Consent to everything, as YAML in one line; `changes` replace or add fields. */
export function consentYaml(changes: Record<string, string> = {}): string {
  const fields = {
    scopes: '[text, voice, photos, name, place]',
    form: 'signed',
    date: '2024-05-12',
    obtainedBy: '社工',
    ...changes,
  };
  const pairs = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `consent: {${pairs.join(', ')}}`;
}

/** A story's file: its fields, consent to everything unless said otherwise, and its body. */
export function storyFile(fields: string, body = '正文。', consent = consentYaml()): string {
  return `---\n${fields}\n${consent}\n---\n\n${body}\n`;
}

/** An archive of these files under `content/`, gone when the test is. */
export async function createTemporaryArchive(
  files: Record<string, string | Uint8Array> = {},
): Promise<TemporaryArchive> {
  const root = await mkdtemp(join(tmpdir(), 'archive-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [content, cache, out] = ['content', '.cache', 'dist'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(content);
  const write = async (path: string, data: string | Uint8Array) => {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), data);
  };
  for (const [path, data] of Object.entries(files)) await write(path, data);
  const textOf = async ({ stories, albums }: Archive, address: string) => {
    const entry = [...stories, ...albums].find((each) => each.address === address);
    if (!entry) throw new Error(`nothing is published at ${address}`);
    return readEntryText(cache, entry.textKey);
  };
  return {
    root,
    content,
    cache,
    out,
    today: TODAY,
    extras: true,
    write,
    remove: (path) => rm(join(content, path), { recursive: true }),
    read: (today = TODAY) => readArchive({ root, content, cache, out, today, extras: true }),
    textOf,
    published: async (archive) => {
      const {
        held: _held,
        storyless: _storyless,
        problems: _problems,
        reused: _reused,
        ...shown
      } = archive;
      const keys = [...shown.stories, ...shown.albums, ...shown.villages].map(
        ({ textKey }) => textKey,
      );
      const texts = await Promise.all(keys.map((key) => readEntryText(cache, key)));
      return JSON.stringify([shown, texts]).replaceAll(root, '');
    },
  };
}

/** Reads such an archive, for tests that ask nothing more of it. */
export async function readTemporaryArchive(
  files: Record<string, string | Uint8Array> = {},
): Promise<Archive> {
  return (await createTemporaryArchive(files)).read();
}

/** Problems, a line each: `id stories/slug line found`. */
export function told({ problems }: Archive): string[] {
  return problems.map(({ id, file, line, found }) =>
    [id, file.replace(/^content\/|\/index\.mdx$/g, ''), line, found]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

export function addresses({ stories }: Archive): string[] {
  return stories.map(({ address }) => address);
}

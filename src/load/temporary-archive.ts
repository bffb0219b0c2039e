import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EntryText } from '../model/published.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { readArchive, type Archive } from './read-archive.ts';
import { readEntryText } from './text-store.ts';

/** A small archive on disk, for tests. */
export interface TemporaryArchive extends ArchivePaths {
  /** Writes a file under `content/`. */
  write: (path: string, data: string | Uint8Array) => Promise<void>;
  remove: (path: string) => Promise<void>;
  read: (today?: string) => Promise<Archive>;
  /** The long parts of what is published at an address. */
  textOf: (archive: Archive, address: string) => Promise<EntryText>;
  /** Everything that is published, texts included, as one string to search in. */
  published: (archive: Archive) => Promise<string>;
  dispose: () => Promise<void>;
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

export async function createTemporaryArchive(
  files: Record<string, string | Uint8Array> = {},
): Promise<TemporaryArchive> {
  const root = await mkdtemp(join(tmpdir(), 'archive-'));
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
    write,
    remove: (path) => rm(join(content, path), { recursive: true }),
    read: (today = TODAY) => readArchive({ root, content, cache, out, today }),
    textOf,
    published: async (archive) => {
      const { held: _held, problems: _problems, reused: _reused, ...shown } = archive;
      const keys = [...shown.stories, ...shown.albums, ...shown.villages].map(
        ({ textKey }) => textKey,
      );
      const texts = await Promise.all(keys.map((key) => readEntryText(cache, key)));
      return JSON.stringify([shown, texts]).replaceAll(root, '');
    },
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EntryText, SaidWord } from '../model/published.ts';

/**
 * Parsed entries on disk, by digest of everything they depend on. Lists stay in memory and in
 * Astro's data store; bodies and turns are read here when their page is drawn, so that five
 * thousand stories need no more memory than their titles. One SQLite file: making two files for
 * every entry took as long as parsing it.
 */
export interface TextStore {
  read: <T>(key: string) => Promise<T | null>;
  has: (key: string) => Promise<boolean>;
  write: (key: string, value: unknown) => Promise<void>;
  /** Forgets every entry that is not in `keys`. */
  prune: (keys: ReadonlySet<string>) => Promise<void>;
}

export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** How long one build waits while another writes; milliseconds. */
const PATIENCE = 30_000;
const READ = 'SELECT value FROM entry WHERE key = ?';

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  // Everything in it can be made again: there is no need to wait for the disk. What is withdrawn is
  // overwritten, not only forgotten.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `);
  return database;
}

/** Open files by cache folder: a page that is drawn must not open one each time. */
const databases = new Map<string, DatabaseSync>();

function databaseOf(cache: string): DatabaseSync {
  const known = databases.get(cache);
  if (known) return known;
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'entries.sqlite');
  let database: DatabaseSync;
  try {
    database = openDatabase(file);
  } catch {
    // Cut short by a full disk or a power cut: what was in it is made again.
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
    database = openDatabase(file);
  }
  databases.set(cache, database);
  return database;
}

/** Entries written in one transaction: each of its own costs as much as writing it. */
const AT_ONCE = 64;

/** The store under an archive's cache folder. What is written is on disk after `prune`. */
export async function openTextStore(cache: string): Promise<TextStore> {
  const database = databaseOf(cache);
  const read = database.prepare(READ);
  const find = database.prepare('SELECT 1 FROM entry WHERE key = ?');
  const put = database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?)');
  const forget = database.prepare(
    "DELETE FROM entry WHERE substr(key, 1, instr(key || '.', '.') - 1) NOT IN (SELECT value FROM json_each(?))",
  );
  const waiting = new Map<string, string>();
  const flush = () => {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const [key, value] of waiting) put.run(key, value);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
    waiting.clear();
  };
  return {
    read: async (key) => {
      const value = waiting.get(key) ?? read.get(key)?.value;
      try {
        return value === undefined ? null : JSON.parse(String(value));
      } catch {
        return null;
      }
    },
    has: async (key) => waiting.has(key) || find.get(key) !== undefined,
    write: async (key, value) => {
      waiting.set(key, JSON.stringify(value));
      if (waiting.size >= AT_ONCE) flush();
    },
    prune: async (keys) => {
      flush();
      forget.run(JSON.stringify([...keys]));
    },
  };
}

/** The long parts of a published entry, for its page. Throws where it was never written. */
export async function readEntryText(cache: string, textKey: string): Promise<EntryText> {
  const row = databaseOf(cache).prepare(READ).get(`${textKey}.text`);
  if (!row)
    throw new Error(`缓存里没有 ${textKey}。请删掉 .cache 文件夹，再运行一次。（text-missing）`);
  return JSON.parse(String(row.value)) as EntryText;
}

/** The sentences in which a published story says words of the glossary; apart, because all are read. */
export function readSaidWords(cache: string, textKey: string): SaidWord[] {
  const row = databaseOf(cache).prepare(READ).get(`${textKey}.said`);
  return row ? (JSON.parse(String(row.value)) as SaidWord[]) : [];
}

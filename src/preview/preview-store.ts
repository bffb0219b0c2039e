import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isPreviewToken, openPreview, type PreviewEnd } from '../review/preview/family-preview.ts';

/** A family's private address, as it is kept: the address itself is nowhere, only its digest. */
export interface PreviewRecord {
  id: string;
  /** SHA-256 of the token, hexadecimal. */
  digest: string;
  collection: string;
  slug: string;
  /** The draft's commit when it was last seen. */
  tip: string;
  /** For whom, as the worker noted it. */
  note: string;
  by: string;
  openedAt: string;
  expiresAt: string;
  ended: PreviewEnd | null;
  endedAt: string | null;
}

export interface NewPreview {
  collection: string;
  slug: string;
  tip: string;
  note: string;
  by: string;
  days: number;
}

export interface PreviewStore {
  /** The only time the token is known. */
  add: (preview: NewPreview) => Promise<{ token: string; record: PreviewRecord }>;
  find: (token: string) => PreviewRecord | null;
  list: () => readonly PreviewRecord[];
  /** What is ended stays ended. */
  end: (id: string, reason: PreviewEnd) => Promise<void>;
  /** The draft has moved on. */
  follow: (id: string, tip: string) => Promise<void>;
}

/** How long it is remembered that an address ended, and why; milliseconds. */
const REMEMBERED = 400 * 24 * 60 * 60 * 1000;

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

async function readRecords(file: string): Promise<PreviewRecord[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(kept) ? (kept as PreviewRecord[]) : [];
  } catch {
    // Not there yet, or cut short: no address works then, which harms nobody.
    return [];
  }
}

function isWorthKeeping({ endedAt }: PreviewRecord, now: number): boolean {
  return endedAt === null || now - Date.parse(endedAt) < REMEMBERED;
}

/** The addresses that were given out, in one file that is replaced in one step. */
export async function openPreviewStore(file: string): Promise<PreviewStore> {
  let records = (await readRecords(file)).filter((each) => isWorthKeeping(each, Date.now()));
  let writing: Promise<void> = Promise.resolve();
  const write = () => {
    const text = JSON.stringify(records, null, 2);
    writing = writing
      .catch(() => undefined)
      .then(async () => {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        const unfinished = `${file}.unfinished`;
        await writeFile(unfinished, text, { mode: 0o600, flush: true });
        await rename(unfinished, file);
      });
    return writing;
  };
  const change = (id: string, changed: Partial<PreviewRecord>) => {
    records = records.map((each) => (each.id === id ? { ...each, ...changed } : each));
    return write();
  };
  return {
    add: async ({ days, ...preview }) => {
      const now = new Date();
      const { token, expiresAt } = openPreview(`${preview.collection}/${preview.slug}`, days, now);
      const digest = digestOf(token).toString('hex');
      const ends = { expiresAt, ended: null, endedAt: null };
      const record = { id: randomUUID(), digest, ...preview, openedAt: now.toISOString(), ...ends };
      records = [...records, record];
      await write();
      return { token, record };
    },
    find: (token) => {
      if (!isPreviewToken(token)) return null;
      const digest = digestOf(token);
      // Every one is compared, and each in the same time: how long it takes says nothing.
      const found = records.filter((each) =>
        timingSafeEqual(Buffer.from(each.digest, 'hex'), digest),
      );
      return found[0] ?? null;
    },
    list: () => records,
    end: async (id, reason) => {
      if (records.find((each) => each.id === id)?.ended !== null) return;
      await change(id, { ended: reason, endedAt: new Date().toISOString() });
    },
    follow: async (id, tip) => {
      if (records.find((each) => each.id === id)?.tip !== tip) await change(id, { tip });
    },
  };
}

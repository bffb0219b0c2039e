import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { editorsCommand } from '../strings/office.ts';

const kept = z.strictObject({
  salt: z.string().min(1),
  hash: z.string().min(1),
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
});
const account = z.strictObject({
  name: z.string().min(1),
  /** Goes into the commits. */
  email: z.string().min(1),
  password: kept,
  /** Another one with every password: who logged in with the last one has to log in again. */
  stamp: z.string().min(1),
});
const accounts = z.strictObject({
  version: z.literal(1),
  /** Seals the cookies. */
  secret: z.string().min(32),
  editors: z.array(account),
});

export type Account = z.infer<typeof account>;
export type Accounts = z.infer<typeof accounts>;

const SECRET_BYTES = 48;
export const randomText = (bytes: number) => randomBytes(bytes).toString('base64url');

/** Where the accounts are: outside the archive and outside git. `ARCHIVE_EDITORS` names another file. */
export function editorsFile(environment: NodeJS.ProcessEnv = process.env, root = process.cwd()) {
  return resolve(root, environment.ARCHIVE_EDITORS ?? '.editors.json');
}

/** The same name, however it was typed: full width, capitals, spaces around it. */
export const foldName = (name: string) => name.normalize('NFKC').trim().toLowerCase();

export function findAccount({ editors }: Accounts, name: string): Account | undefined {
  const folded = foldName(name);
  return editors.find((each) => foldName(each.name) === folded);
}

/** The accounts in a file; none where there is no file. Throws, in Chinese, where it is broken. */
export async function readAccounts(file: string): Promise<Accounts> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { version: 1, secret: randomText(SECRET_BYTES), editors: [] };
  }
  try {
    return accounts.parse(JSON.parse(text));
  } catch {
    throw new Error(editorsCommand.fileBroken(file));
  }
}

/** Writes the accounts, whole or not at all, readable by the computer's user only. */
export async function writeAccounts(file: string, text: Accounts): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  try {
    await rm(beside, { force: true });
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(text, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Error(editorsCommand.fileUnwritable(file, why), { cause: error });
  }
}

/**
 * The accounts as they are in the file now: read again only when it has changed, so that whoever is
 * removed with `npm run editors` is out at once. A broken file lets nobody in.
 */
export function followAccounts(file: string): () => Promise<Accounts> {
  let seen = '';
  let known: Promise<Accounts> | null = null;
  return async () => {
    const { mtimeMs, size, ino } = await stat(file);
    const state = `${mtimeMs} ${size} ${ino}`;
    if (!known || state !== seen) {
      seen = state;
      known = readAccounts(file);
    }
    return known;
  };
}

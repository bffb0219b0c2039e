import { parseArgs } from 'node:util';
import { editorsCommand as words } from '../strings/office.ts';
import {
  addAccount,
  changePassword,
  mustBeNew,
  readName,
  removeAccount,
} from './change-accounts.ts';
import { findAccount, readAccounts, writeAccounts } from './editors-file.ts';
import { faultOf, inventPassword, keepPassword, type Cost, type KeptPassword } from './password.ts';

/** Where a command reads and writes. */
export interface Surroundings {
  /** The accounts' file. */
  file: string;
  /** A new password that passes `check` (which throws); null: one is to be invented. */
  ask: (check: (password: string) => void) => Promise<string | null>;
  print: (text: string) => void;
  /** What hashing a password costs; less in tests only. */
  cost?: Cost;
}

function readArguments(args: string[]) {
  try {
    const options = { email: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [command, ...names] = positionals;
    // A name with a space in it comes as two words.
    return { command, name: names.join(' '), email: values.email };
  } catch {
    throw new Error(words.unknown(args.join(' ')));
  }
}

/** A password that was typed, or invented and shown this once; `tell` says which, afterwards. */
async function newPassword(name: string, { ask, print, cost }: Surroundings) {
  const typed = await ask((password) => {
    const fault = faultOf(password, name);
    if (fault) throw new Error(words[fault]);
  });
  const password = typed ?? inventPassword();
  const kept: KeptPassword = await keepPassword(password, cost);
  return { kept, tell: () => typed === null && print(words.generated(password)) };
}

async function list({ file, print }: Surroundings): Promise<void> {
  const { editors } = await readAccounts(file);
  print(editors.map(({ name }) => `${name}\n`).join('') || words.none);
}

async function add(name: string, email: string | undefined, around: Surroundings): Promise<void> {
  mustBeNew(await readAccounts(around.file), readName(name));
  const { kept, tell } = await newPassword(name, around);
  // Read once more: a password takes a while to think of.
  const now = await readAccounts(around.file);
  await writeAccounts(around.file, addAccount(now, { name, email, password: kept }));
  around.print(words.added(readName(name)));
  tell();
}

async function change(name: string, around: Surroundings): Promise<void> {
  const found = findAccount(await readAccounts(around.file), name);
  if (!found) throw new Error(words.missing(name));
  const { kept, tell } = await newPassword(found.name, around);
  const changed = changePassword(await readAccounts(around.file), name, kept);
  await writeAccounts(around.file, changed);
  around.print(words.changed(found.name));
  tell();
}

async function remove(name: string, { file, print }: Surroundings): Promise<void> {
  const accounts = await readAccounts(file);
  await writeAccounts(file, removeAccount(accounts, name));
  print(words.removed(findAccount(accounts, name)!.name));
}

/** `npm run editors`: who may edit in the office. Throws, in Chinese, what cannot be done. */
export async function runEditors(args: string[], around: Surroundings): Promise<void> {
  const { command, name, email } = readArguments(args);
  if (command === undefined || command === 'help') return around.print(words.usage);
  if (command === 'list') return list(around);
  if (!['add', 'password', 'remove'].includes(command)) throw new Error(words.unknown(command));
  if (!name.trim()) throw new Error(words.nameMissing(command));
  if (command === 'add') return add(name, email, around);
  return command === 'password' ? change(name, around) : remove(name, around);
}

import { editorsCommand } from '../strings/office.ts';
import { findAccount, foldName, randomText, type Account, type Accounts } from './editors-file.ts';
import type { KeptPassword } from './password.ts';

const STAMP_BYTES = 12;
const ADDRESS_BYTES = 4;
const LONGEST_NAME = 30;

/** A name as it is kept, and as commits carry it. Throws, in Chinese, where it cannot be one. */
export function readName(text: string): string {
  const name = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const fits = name.length > 0 && [...name].length <= LONGEST_NAME;
  // Git cuts off what stands in front of a name and behind it; a name of only that would be none.
  if (!fits || /[<>"\p{C}]/u.test(name) || !/[\p{L}\p{N}]/u.test(name))
    throw new Error(editorsCommand.nameForm(text));
  return name;
}

function readEmail(text: string | undefined): string {
  if (text === undefined) return `editor-${randomText(ADDRESS_BYTES).toLowerCase()}@localhost`;
  if (!/^[^\s<>@"]+@[^\s<>@"]+$/.test(text)) throw new Error(editorsCommand.emailForm(text));
  return text;
}

function mustFind(accounts: Accounts, name: string): Account {
  const found = findAccount(accounts, name);
  if (!found) throw new Error(editorsCommand.missing(name));
  return found;
}

/** Throws where there is one of that name already. */
export function mustBeNew(accounts: Accounts, name: string): void {
  if (findAccount(accounts, name)) throw new Error(editorsCommand.exists(name));
}

export function addAccount(
  accounts: Accounts,
  { name, email, password }: { name: string; email?: string | undefined; password: KeptPassword },
): Accounts {
  mustBeNew(accounts, name);
  const added = {
    name: readName(name),
    email: readEmail(email),
    password,
    stamp: randomText(STAMP_BYTES),
  };
  return { ...accounts, editors: [...accounts.editors, added] };
}

export function changePassword(accounts: Accounts, name: string, password: KeptPassword): Accounts {
  const changed = { ...mustFind(accounts, name), password, stamp: randomText(STAMP_BYTES) };
  const editors = accounts.editors.map((each) =>
    foldName(each.name) === foldName(name) ? changed : each,
  );
  return { ...accounts, editors };
}

export function removeAccount(accounts: Accounts, name: string): Accounts {
  const gone = mustFind(accounts, name);
  return { ...accounts, editors: accounts.editors.filter((each) => each !== gone) };
}

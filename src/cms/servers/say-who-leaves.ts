import type { DecapCms } from '../app/decap.ts';
import type { Phrases } from '../locale/phrases.ts';
import { zhHans } from '../locale/zh-hans.ts';
import { findOfficeEditor } from './office-login.ts';
import { SERVER_WORDS } from './words.ts';

/** Says whose desk it is where one leaves it: several people may use one computer. */
export async function sayWhoLeaves(cms: DecapCms): Promise<void> {
  const { name } = await findOfficeEditor();
  // Decap fills in what stands between %{ and }; a name is only a name.
  const logOut = SERVER_WORDS.logOut(name.replaceAll('%', '％'));
  const ui = zhHans.ui as Phrases;
  const settingsDropdown = { ...(ui.settingsDropdown as Phrases), logOut };
  cms.registerLocale('zh_Hans', { ...zhHans, ui: { ...ui, settingsDropdown } });
}

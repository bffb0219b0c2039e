import { deskActions, type DeskAction } from '../parts.ts';
import { defaultKeys, type KeyPair } from './default-keys.ts';
import { refuseKey } from './refuse-key.ts';

const KEY = 'transcribing-keys';

export type DeskKeys = Record<DeskAction, KeyPair>;

/** What is kept, whatever it is: somebody else's page or an older version may have written it. */
function readKept(): Partial<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** Which action a key belongs to; undefined where to none. */
export function actionOf(keys: DeskKeys, key: string): DeskAction | undefined {
  return deskActions.find((action) => keys[action].main === key || keys[action].also === key);
}

/** The keys as they are: the usual ones, and what was changed, where two don't want the same. */
export function readKeys(): DeskKeys {
  const kept = readKept();
  const keys: DeskKeys = { ...defaultKeys };
  for (const action of deskActions) {
    const main = kept[action];
    if (typeof main === 'string' && refuseKey(main) === undefined)
      keys[action] = { ...keys[action], main };
  }
  const all = deskActions.flatMap((action) => [keys[action].main, keys[action].also]);
  return new Set(all).size === all.length ? keys : { ...defaultKeys };
}

/** Keeps what differs from the usual. Where nothing can be kept it holds until the page is closed. */
export function keepKeys(keys: DeskKeys): void {
  const changed = deskActions
    .filter((action) => keys[action].main !== defaultKeys[action].main)
    .map((action) => [action, keys[action].main]);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(changed)));
  } catch {
    // See above.
  }
}

import compat from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';

/** The floor (`src/build/old-phones.ts`) under the names of MDN's tables. */
const OLDEST = { chrome: 79, safari_ios: 12.2 } as const;
type Browser = keyof typeof OLDEST;

/** `≤37` is 37; what is only in a preview, or nowhere, comes later than all. */
function numberOf(version: string | false | undefined): number {
  return (version && parseFloat(version.replace('≤', ''))) || Infinity;
}

function isSupported({ support }: CompatStatement, browser: Browser): boolean {
  const statements = [support[browser] ?? []].flat();
  if (statements.length === 0) return true;
  return statements.some(({ version_added: added, version_removed: removed, ...limits }) => {
    if (limits.flags || limits.prefix || limits.alternative_name) return false;
    return numberOf(added) <= OLDEST[browser] && numberOf(removed) > OLDEST[browser];
  });
}

/** Whether one of the oldest browsers lacks it. What MDN does not know is nobody's novelty. */
export function isTooNew(entry: Identifier | undefined): boolean {
  const statement = entry?.__compat;
  if (!statement) return false;
  return !isSupported(statement, 'chrome') || !isSupported(statement, 'safari_ios');
}

/** The entries under `entry` by name, without its own statement. */
export function entriesOf(entry: Identifier): [string, Identifier][] {
  return Object.entries(entry).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

export { compat };

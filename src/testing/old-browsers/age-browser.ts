import type { Page } from 'playwright-core';
import { compat, entriesOf, isTooNew } from './oldest-browsers.ts';

interface Late {
  owner: string;
  /** Absent: the owner itself. */
  name?: string;
}

function lateBuiltIns(): Late[] {
  const owners = [compat.javascript.builtins!, compat.api]
    .flatMap(entriesOf)
    // Playwright itself asks for these.
    .filter(([owner]) => !/^Big(Int|Uint)/.test(owner));
  return owners.flatMap(([owner, entry]) => [
    ...(isTooNew(entry) ? [{ owner }] : []),
    ...entriesOf(entry)
      .filter(([, each]) => isTooNew(each))
      .map(([name]) => ({ owner, name: name.replace(/_static$/, '') })),
  ]);
}

/**
 * Takes away what today's Chromium has and the oldest browsers lack, before a page's own scripts
 * run. Not in workers; syntax and styles stay today's.
 */
export async function ageBrowser(page: Page): Promise<void> {
  await page.addInitScript((late: Late[]) => {
    const everything = window as unknown as Record<string, any>;
    for (const { owner, name } of late) {
      const places = name ? [everything[owner], everything[owner]?.prototype] : [everything];
      for (const place of places) if (place) Reflect.deleteProperty(place, name ?? owner);
    }
  }, lateBuiltIns());
}

import type { Browser, Page } from 'playwright-core';
import { freshPage } from './measure-asking.ts';

/** A phone: how much slower it computes than this machine, and its network. */
export interface Profile {
  cpu: number;
  network?: { latency: number; bytesPerSecond: number };
}
export const SLOW: Profile = { cpu: 6, network: { latency: 150, bytesPerSecond: 200_000 } };

export async function slowDown(page: Page, { cpu, network }: Profile): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!network) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.bytesPerSecond,
    uploadThroughput: network.bytesPerSecond,
  });
}

type Engine = 'ours' | 'pagefind';

/** Milliseconds from asking to ten results. */
function timeInPage(page: Page, which: Engine, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(
    ([which, queries]) =>
      (
        window as unknown as {
          time: (which: string, queries: readonly string[]) => Promise<number[]>;
        }
      ).time(which, queries),
    [which, queries] as const,
  );
}

/** The same, everything having been asked once before. */
export async function warmTimes(
  page: Page,
  which: Engine,
  queries: readonly string[],
): Promise<number[]> {
  await timeInPage(page, which, queries);
  return timeInPage(page, which, queries);
}

/** Asks each question on a page nobody has seen before, on a slow phone. */
async function onSlowPages(
  browser: Browser,
  address: string,
  queries: readonly string[],
  ask: (page: Page, query: string) => Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const page = await freshPage(browser, address);
    await slowDown(page, SLOW);
    times.push(await ask(page, query));
    await page.context().close();
  }
  return times;
}

/** Milliseconds from the focus in the box of the real search page until results stand there. */
export function firstResults(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<number[]> {
  return onSlowPages(browser, `${address}/search/`, queries, (page, query) =>
    page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const box = document.querySelector<HTMLInputElement>('#q')!;
          const began = performance.now();
          new MutationObserver(() => {
            if (document.querySelector('.result')) resolve(performance.now() - began);
          }).observe(document.body, { childList: true, subtree: true });
          box.focus();
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      query,
    ),
  );
}

/** The same for Pagefind without a page around it: from loading its script until ten results. */
export function firstOfPagefind(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<number[]> {
  return onSlowPages(browser, `${address}/ask/`, queries, async (page, query) => {
    const [time] = await timeInPage(page, 'pagefind', [query]);
    return time!;
  });
}

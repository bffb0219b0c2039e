import { createServer } from 'node:http';
import { chain, type Handler } from './handler.ts';
import { listen } from './listen.ts';
import { onlyHosts, ownHosts } from './own-hosts.ts';
import type { PlainText } from './plain-page.ts';
import { safeHeaders } from './safe-headers.ts';
import { siteFiles } from './site-files.ts';

/** Milliseconds: a recording of 1 GB over an office's slow Wi-Fi; Node would hang up after five minutes. */
const LONGEST_UPLOAD = 7_200_000;

export interface SiteServer {
  /** `http://127.0.0.1:4321` */
  address: string;
  close: () => Promise<void>;
}

/** Where a server can be reached. */
export interface SiteReach {
  /** The address it listens at. */
  bind: string;
  /** The names it goes by at a port; the list may change while it is used. */
  hosts: (port: number) => readonly string[];
  /** Answers before the name is looked at. */
  before: (hosts: readonly string[]) => Handler;
}

const THIS_MACHINE: SiteReach = {
  bind: '127.0.0.1',
  hosts: ownHosts,
  before: () => chain([]),
};

export interface ServeOptions {
  /** Hears of each port that is somebody else's. */
  onTaken?: (port: number) => void;
  /** From where it is reached, when not from this machine only. */
  reach?: SiteReach | undefined;
  /** What answers before the site's files do; `hosts` are the names this server goes by. */
  before?: (hosts: readonly string[]) => readonly Handler[];
  /** What is said in place of the site while there is none. */
  whileNone?: () => PlainText;
}

/**
 * Serves a built site, on this machine only unless `reach` says more, under its own names only, with
 * Range (sound can be moved about in) and the site's own page for what is not there. `site` is a
 * folder, or finds the folder at every request: another one takes its place in one step.
 */
export async function serveSite(
  site: string | (() => string | null),
  port: number,
  options: ServeOptions = {},
): Promise<SiteServer> {
  const { onTaken = () => undefined, before = () => [], whileNone, reach = THIS_MACHINE } = options;
  let handle = chain([]);
  const server = createServer({ requestTimeout: LONGEST_UPLOAD }, (request, response) =>
    handle(request, response, () => response.end()),
  );
  const chosen = await listen(server, port, onTaken, reach.bind);
  const hosts = reach.hosts(chosen);
  const files = siteFiles(typeof site === 'string' ? () => site : site, whileNone);
  handle = chain([safeHeaders, reach.before(hosts), onlyHosts(hosts), ...before(hosts), files]);
  return {
    address: `http://127.0.0.1:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { execFile } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { desk as notice, terminal } from '../strings/notice.ts';
import { contentState } from './content-state.ts';
import type { Handler } from './handler.ts';
import { keepSite, type KeptSite } from './keep-site.ts';
import type { Publication } from './publication-news.ts';
import { closedDesk, serveAdmin } from './serve-admin.ts';
import { serveSite, type SiteReach } from './serve-site.ts';
import { serveStatus } from './serve-status.ts';
import { openShelf } from './site-shelf.ts';
import { createBuilder } from './warm-builder.ts';
import { watchContent } from './watch-content.ts';

/** Others than whoever sits at this machine may come, and have to say who they are (`src/office`). */
export interface HouseOffice extends SiteReach {
  /** Lets nobody to the desk who is not logged in. */
  gate: (hosts: readonly string[]) => Handler;
  findEditor: (request: IncomingMessage) => { name: string; email: string } | undefined;
}

/** What the house needs of the desk (`src/desk`), and no more. */
export interface HouseDesk {
  /** Answers at `/desk/api` to the names this server goes by; `findEditor` says who asks. */
  serve: (hosts: readonly string[], findEditor?: HouseOffice['findEditor']) => Handler;
  onPublished: (listener: (published: Publication) => void) => () => void;
  close: () => Promise<void>;
}

export interface HouseOptions {
  paths: ArchivePaths;
  port: number;
  /** Throws, in Chinese, where this machine has no git or the archive lies in no repository. */
  openDesk: () => Promise<HouseDesk>;
  /** Makes the editor's page and returns the folder that has it under `admin/`. */
  makeAdmin: () => Promise<string>;
  print: (text: string) => void;
  office?: HouseOffice | undefined;
  environment?: NodeJS.ProcessEnv;
}

export interface House {
  /** `http://127.0.0.1:4321` */
  address: string;
  site: KeptSite;
  close: () => Promise<void>;
}

/** A day begins, or a change was not noticed: how often somebody looks; milliseconds. */
const LOOK = 60_000;

/** What failed is not tried again at every look, but it is: a disk is not full for ever. */
const EVERY = 10;

function lookAt(site: KeptSite): () => void {
  let looks = 0;
  return () => {
    looks += 1;
    if (!site.status().problem || looks % EVERY === 0) site.refresh();
  };
}

const run = promisify(execFile);

/** The commit a folder is at; null without git, or outside any repository. */
async function findCommit(folder: string): Promise<string | null> {
  const asked = run('git', ['-C', folder, 'rev-parse', '--verify', 'HEAD'], { timeout: 5000 });
  return asked.then(({ stdout }) => stdout.trim()).catch(() => null);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Opens the whole house: the site kept as the archive is, the desk and its page. Returns at once,
 * while the site is being built. Without a desk the site is served all the same.
 */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { paths, port, print, environment, office } = options;
  const builder = createBuilder(environment);
  builder.warm();
  const shelf = await openShelf(join(paths.cache, 'sites'));
  const site = await keepSite({
    builder,
    shelf,
    findCommit: () => findCommit(paths.content),
    findState: () => contentState(paths.content),
  });
  const desk = await options.openDesk().catch((error: unknown) => messageOf(error));
  const handlers = (hosts: readonly string[]): Handler[] => {
    const status = serveStatus(site, { hosts, onWatched: builder.warm });
    const gate = office ? [office.gate(hosts)] : [];
    if (typeof desk === 'string') return [...gate, status, closedDesk(desk, hosts)];
    const served = desk.serve(hosts, office?.findEditor);
    return [...gate, status, served, serveAdmin(options.makeAdmin(), hosts)];
  };
  const onTaken = (taken: number) => print(terminal.taken(taken));
  const whileNone = () => {
    const { problem } = site.status();
    return problem ? { title: notice.noSite, lines: [problem] } : notice.firstBuild;
  };
  const serving = { onTaken, before: handlers, whileNone, reach: office };
  const server = await serveSite(site.folder, port, serving);
  site.refresh();
  const looking = setInterval(lookAt(site), LOOK);
  const stops = [
    () => clearInterval(looking),
    watchContent(
      paths.content,
      () => site.refresh(),
      (reason) => print(terminal.unwatched(reason)),
    ),
  ];
  if (typeof desk === 'string') print(terminal.closedDesk(desk));
  else stops.push(desk.onPublished(site.refresh));
  return {
    address: server.address,
    site,
    close: async () => {
      for (const stop of stops) stop();
      // A save that has begun is finished first; the answer to it still goes out.
      if (typeof desk !== 'string') await desk.close();
      await server.close();
      await site.close();
    },
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import sirv from 'sirv';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { openBooklets } from './booklet-of.ts';
import { keepBookletList } from './booklet-list.ts';
import { bookletName, currentPrint } from './booklet-name.ts';
import { openShop, printBooklet, type Shop } from './print-booklets.ts';

async function findBooklet(
  address: string,
  paths: ArchivePaths,
  shop: Shop,
): Promise<string | null> {
  const archive = await readArchive(paths);
  const story = archive.stories.find((each) => each.listed && each.address === address);
  if (!story) return null;
  const book = await openBooklets(archive, paths)(story);
  return (await printBooklet(book, bookletName(book, await currentPrint()), shop))?.file ?? null;
}

/** Middleware for `npm run dev`: `/media/booklets/<address>.pdf`, printed when somebody asks. */
export async function serveBooklets(paths: ArchivePaths) {
  const shop = openShop(paths.cache);
  await keepBookletList(paths.cache, { onDemand: true });
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const asked = /^\/media\/booklets\/([^/?]+)\.pdf(?:\?|$)/.exec(request.url ?? '')?.[1];
    const address = asked && decodeURIComponent(asked);
    const file = address && (await findBooklet(address, paths, shop).catch(() => null));
    if (!file) return next();
    request.url = `/${basename(file)}`;
    sirv(dirname(file), { dev: true })(request, response, next);
  };
}

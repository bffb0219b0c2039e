import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import sirv from 'sirv';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { openBooklets } from './booklet-of.ts';
import { keepBookletList } from './booklet-list.ts';
import { bookletName, currentPrint } from './booklet-name.ts';
import { canPrint } from './open-press-or-null.ts';
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
export function serveBooklets(paths: ArchivePaths) {
  const shop = openShop(paths.cache);
  // Nobody waits for the press to be tried; pages lead to booklets from then on.
  void canPrint()
    .then((can) => (can ? keepBookletList(paths.cache, { onDemand: true }) : undefined))
    .catch(() => undefined);
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

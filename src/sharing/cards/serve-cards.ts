import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import sirv from 'sirv';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { allCards } from './all-cards.ts';
import { cardName } from './card-name.ts';
import { encodeCard } from './encode-card.ts';
import { readCoverage } from './font-coverage.ts';
import { originalPhotos } from './original-photos.ts';

async function findCard(name: string, paths: ArchivePaths): Promise<string | null> {
  const archive = await readArchive(paths);
  for await (const { card, shapes } of allCards(archive, paths.cache)) {
    for (const shape of shapes) {
      if ((await cardName(card, shape)) !== name) continue;
      const tools = { cache: paths.cache, covers: await readCoverage() };
      return (await encodeCard(card, shape, { ...tools, originals: originalPhotos(archive) })).file;
    }
  }
  return null;
}

/** Middleware for `npm run dev`: `/media/cards/…` of what is published now, drawn on demand. */
export function serveCards(paths: ArchivePaths) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const name = /^\/media\/cards\/(\w+\.jpg)(?:\?|$)/.exec(request.url ?? '')?.[1];
    const file = name && (await findCard(name, paths));
    if (!file) return next();
    request.url = `/${basename(file)}`;
    sirv(dirname(file), { dev: true })(request, response, next);
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import sirv from 'sirv';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { readArchive, type PublishedMedia } from '../load/read-archive.ts';
import { encodePhoto } from './encode-photo.ts';
import { photoVariants } from './photo-variants.ts';

async function findFile(
  name: string,
  media: readonly PublishedMedia[],
  cache: string,
): Promise<string | null> {
  for (const each of media) {
    if (each.type === 'audio') {
      if (name === `${each.audio.id}.${each.audio.extension}`) return each.file;
      continue;
    }
    const variant = photoVariants(each.image).find((candidate) => candidate.name === name);
    if (variant) return encodePhoto(each.file, variant, cache);
  }
  return null;
}

/** Middleware for `npm run dev`: `/media/…` of what is published now, made on demand, with Range. */
export function serveMedia(paths: ArchivePaths) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const name = /^\/media\/([\w.-]+)$/.exec(
      new URL(request.url ?? '/', 'http://localhost').pathname,
    )?.[1];
    if (!name) return next();
    const { media } = await readArchive(paths);
    const file = await findFile(name, media, paths.cache);
    if (!file) return next();
    request.url = `/${encodeURIComponent(basename(file))}`;
    sirv(dirname(file), { dev: true })(request, response, next);
  };
}

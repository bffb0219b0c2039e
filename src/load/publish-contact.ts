import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import type { PublishedSite } from '../model/site.ts';
import type { PublishedMedia } from './published-media.ts';
import type { SiteSettings } from './read-site.ts';
import type { MediaProbe } from './resolve-media.ts';

interface Contact {
  site: PublishedSite;
  media: PublishedMedia[];
  problems: Problem[];
}

/**
 * The settings with the picture of the WeChat code that they name: it lies beside them, and is
 * published as photos are, never as the file that was handed in. One that can't be shown is
 * reported and left out.
 */
export async function publishContact(
  content: string,
  { site, place, lineOf }: SiteSettings,
  probe: MediaProbe,
): Promise<Contact> {
  const { wechatQr } = site;
  if (wechatQr === undefined) return { site, media: [], problems: [] };
  const file = join(content, wechatQr);
  const image = await probe.image(file);
  if (typeof image !== 'string')
    return {
      site: { ...site, wechatImage: image },
      media: [{ type: 'photo', file, image }],
      problems: [],
    };
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  const id = isThere ? image : 'photo-missing';
  return {
    site,
    media: [],
    problems: [{ id, file: place, line: lineOf(['wechatQr']), found: wechatQr }],
  };
}

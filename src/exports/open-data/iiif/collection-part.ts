import type { OpenArchive, OpenPart } from '../open-part.ts';
import type { OpenEntry } from '../entries/entry-facts.ts';
import { siteOrigin } from '../../../sharing/site-address.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { ROOT } from '../open-paths.ts';
import { RIGHTS, RIGHTS_ADDRESS } from '../rights.ts';
import { iiifFact, zh } from './iiif-words.ts';
import { photoThumbnail } from './photo-canvas.ts';
import { hasManifest, IIIF_CONTEXT, manifestBase, providerOf } from './write-manifest.ts';

function manifestOf(open: OpenEntry, origin: string) {
  const cover = open.entry.cover ?? open.entry.photos[0];
  return {
    id: `${manifestBase(open, origin)}manifest.json`,
    type: 'Manifest',
    label: zh(open.entry.title),
    ...(cover && { thumbnail: photoThumbnail(cover, origin) }),
  };
}

function writeCollection({ site, stories, albums }: OpenArchive, origin: string): string {
  const entries: OpenEntry[] = [
    ...stories.map((entry) => ({ section: 'stories' as const, entry })),
    ...albums.map((entry) => ({ section: 'albums' as const, entry })),
  ];
  const home = { id: `${origin}/`, type: 'Text', label: zh(site.name), format: 'text/html' };
  const collection = {
    '@context': IIIF_CONTEXT,
    id: `${origin}${ROOT}collection.json`,
    type: 'Collection',
    label: zh(site.name),
    summary: zh(site.tagline || site.name),
    requiredStatement: iiifFact([words.facts.rights, RIGHTS]),
    rights: RIGHTS_ADDRESS,
    provider: providerOf(site, origin),
    homepage: [home],
    items: entries.filter(hasManifest).map((open) => manifestOf(open, origin)),
  };
  return `${JSON.stringify(collection)}\n`;
}

/** All manifests, for viewers that open a whole archive at once. */
export const collectionPart: OpenPart = {
  files: [
    {
      path: 'collection.json',
      type: 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
      of: 'archive',
      ...words.files.collection,
      needsUrl: true,
    },
  ],
  write: async (archive, write) => {
    const origin = siteOrigin(archive.site);
    if (origin) await write('collection.json', writeCollection(archive, origin));
  },
};

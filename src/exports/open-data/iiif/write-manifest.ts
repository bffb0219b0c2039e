import type { AudioSource, EntryText, PublishedRecording } from '../../../model/published.ts';
import type { Site } from '../../../model/site.ts';
import { siteOrigin } from '../../../sharing/site-address.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { captionsName } from '../entries/captions.ts';
import { entryFacts, type OpenEntry } from '../entries/entry-facts.ts';
import { recordingName } from '../entries/write-story-text.ts';
import { folderOf, ROOT, stems } from '../open-paths.ts';
import { RIGHTS_ADDRESS, rightsOf } from '../rights.ts';
import { chapterRanges } from './chapter-ranges.ts';
import { iiifFact, zh } from './iiif-words.ts';
import { photoCanvas, photoThumbnail } from './photo-canvas.ts';
import { recordingCanvas } from './recording-canvas.ts';

export const IIIF_CONTEXT = 'http://iiif.io/api/presentation/3/context.json';

type Heard = PublishedRecording & { audio: AudioSource };

/** The recordings that can be heard, with their numbers from 0. */
function heardIn({ section, entry }: OpenEntry): { recording: Heard; index: number }[] {
  const recordings = section === 'stories' ? entry.recordings : [];
  return recordings.flatMap((recording, index) => {
    const { audio } = recording;
    return audio && audio.duration > 0 ? [{ recording: { ...recording, audio }, index }] : [];
  });
}

/** Whether there is anything for a viewer to show: a manifest has at least one canvas. */
export function hasManifest(open: OpenEntry): boolean {
  return open.entry.photos.length > 0 || heardIn(open).length > 0;
}

/** The whole address of an entry's manifest, without its `manifest.json`. */
export function manifestBase({ section, entry }: OpenEntry, origin: string): string {
  return origin + ROOT + folderOf(section, entry.address);
}

/** Who keeps and shows all of it. */
export function providerOf(site: Site, origin: string) {
  const label = zh(site.station || site.name);
  const homepage = [{ id: `${origin}/`, type: 'Text', label: zh(site.name), format: 'text/html' }];
  return [{ id: `${origin}/`, type: 'Agent', label, homepage }];
}

function linksOf(open: OpenEntry, origin: string) {
  const base = manifestBase(open, origin);
  const { section, entry } = open;
  const stem = stems[section];
  const at = (name: string, format: string, label: string, type = 'Dataset') => ({
    id: base + name,
    type,
    format,
    label: zh(label),
  });
  const page = `${origin}/${section}/${entry.address}/`;
  return {
    homepage: [
      { id: page, type: 'Text', label: zh(entry.title), format: 'text/html', language: ['zh'] },
    ],
    seeAlso: [
      at(`${stem}.jsonld`, 'application/ld+json', 'JSON-LD'),
      at('dublin-core.xml', 'application/xml', 'Dublin Core'),
    ],
    rendering: [at(`${stem}.txt`, 'text/plain', words.plainText, 'Text')],
    partOf: [{ id: `${origin}${ROOT}collection.json`, type: 'Collection' }],
  };
}

/** The recordings first, then the photos, each with an address of its own below the manifest's. */
function canvasesOf(open: OpenEntry, text: EntryText, origin: string) {
  const base = manifestBase(open, origin);
  const recordings = heardIn(open).map(({ recording, index }) => ({
    parts: text.transcripts[index] ?? null,
    recording,
    place: {
      id: `${base}canvas/recording-${index + 1}`,
      label: recordingName(recording, index),
      captions: base + captionsName(index),
      origin,
    },
  }));
  const ranges = recordings.flatMap(({ parts, recording, place }) => {
    const { id: canvas, label } = place;
    return chapterRanges(parts ?? [], { canvas, label, duration: recording.audio.duration }) ?? [];
  });
  const photos = open.entry.photos.map((photo, index) =>
    photoCanvas(photo, `${base}canvas/photo-${index + 1}`, origin),
  );
  const sounds = recordings.map(({ recording, parts, place }) =>
    recordingCanvas(recording, parts, place),
  );
  return { items: [...sounds, ...photos], ranges };
}

/**
 * The IIIF Presentation 3 manifest of a story or an album; null where the site's address is not
 * known (what it names must be whole addresses), or there is nothing to see or hear.
 */
export function writeManifest(open: OpenEntry, text: EntryText, site: Site): string | null {
  const origin = siteOrigin(site);
  if (origin === null || !hasManifest(open)) return null;
  const { entry } = open;
  const cover = entry.cover ?? entry.photos[0];
  const { items, ranges } = canvasesOf(open, text, origin);
  const manifest = {
    '@context': IIIF_CONTEXT,
    id: `${manifestBase(open, origin)}manifest.json`,
    type: 'Manifest',
    label: zh(entry.title),
    ...(entry.summary && { summary: zh(entry.summary) }),
    metadata: entryFacts(open).map(iiifFact),
    requiredStatement: iiifFact(rightsOf(entry)),
    rights: RIGHTS_ADDRESS,
    provider: providerOf(site, origin),
    ...(cover && { thumbnail: photoThumbnail(cover, origin) }),
    ...linksOf(open, origin),
    items,
    ...(ranges.length > 0 && { structures: ranges }),
  };
  return `${JSON.stringify(manifest)}\n`;
}

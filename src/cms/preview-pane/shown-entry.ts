import type { Block } from '../../blocks/block-kinds.ts';
import { parseBody } from '../../blocks/parse-body.ts';
import { keepShowable } from '../../load/publish-body.ts';
import { withholdText } from '../../load/withhold-passages.ts';
import { withholdTurns } from '../../load/withhold-turns.ts';
import type { EntryText, NamedLink, PublishedEntry } from '../../model/published.ts';
import { parseTranscript } from '../../transcript/parse-transcript.ts';
import type { Shown } from './draw-blocks.ts';
import { mapsOf, shownPhotos, type FindPicture } from './shown-photos.ts';
import { shownRecordings } from './shown-recordings.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What a preview can ask about the archive around the entry. */
export interface Around {
  find: FindPicture;
  /** What an entry of a collection is called; its own name where that is not known yet. */
  nameOf: (collection: string, slug: string) => string;
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function namesOf(value: unknown, { nameOf }: Around): NamedLink[] {
  const slugs = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return slugs.map((slug) => ({ name: nameOf('people', slug), slug: null }));
}

/** What may be read of a body, as the site's own gate lets it through. */
export function shownBody(body: unknown, shown: Shown): Block[] {
  const { blocks } = parseBody(withholdText(textOf(body) ?? '').text, () => true);
  return keepShowable(blocks, shown);
}

/** What was said in each recording, withheld passages left out. */
export function shownTranscripts(recordings: unknown): EntryText['transcripts'] {
  return mapsOf(recordings).map((recording) => {
    const text = textOf(recording['transcript']) ?? textOf(recording['verbatim']);
    return text === undefined ? null : withholdTurns(parseTranscript(text).parts).parts;
  });
}

/** What stories and albums have alike. */
export async function shownEntry(
  fields: Fields,
  around: Around,
): Promise<PublishedEntry & Shown & { sample: boolean }> {
  const kept = mapsOf(fields['photos']).filter((photo) => photo['withheld'] !== true);
  const photos = await shownPhotos(kept, around.find, (slug) => around.nameOf('people', slug));
  const village = textOf(fields['village']);
  const cover = textOf(fields['cover'])?.split('/').pop();
  return {
    title: textOf(fields['title']) ?? '',
    address: '',
    listed: true,
    village: village ? { name: around.nameOf('villages', village), slug: null } : null,
    cover: photos.find(({ file }) => file === cover) ?? photos[0] ?? null,
    photos,
    recordings: shownRecordings(fields['recordings']),
    consent: {
      scopes: [],
      ...(fields['consent'] as object | undefined),
    } as PublishedEntry['consent'],
    textKey: '',
    sample: fields['sample'] === true,
  };
}

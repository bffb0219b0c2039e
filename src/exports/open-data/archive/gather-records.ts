import { mediaUrl, photoUrl } from '../../../media/photo-variants.ts';
import type { Site } from '../../../model/site.ts';
import type {
  NamedLink,
  PublishedAlbum,
  PublishedEntry,
  PublishedRecording,
  PublishedStory,
} from '../../../model/published.ts';
import { recordedOn, soundOf } from '../../../catalogue/order-stories.ts';
import { addressIn } from '../../../sharing/site-address.ts';
import { folderOf, ROOT } from '../open-paths.ts';
import { RIGHTS, RIGHTS_ADDRESS } from '../rights.ts';
import type { ArchiveRecords } from './archive-shapes.ts';
import { fondsOf } from './fonds-of.ts';
import { listedArchive, type WholeArchive } from './listed-archive.ts';

/** Wide enough for print, narrow enough for a phone: the largest that is published. */
const LARGEST = 1600;
const seconds = (duration: number) => Math.round(duration * 10) / 10;
const named = ({ name, slug }: NamedLink, folder: string, site: Site) => ({
  name,
  page: slug === null ? null : addressIn(`/${folder}/${slug}/`, site),
});

function agreed({ consent }: PublishedEntry) {
  return {
    consentScopes: consent.scopes,
    consentForm: consent.form ?? null,
    consentDate: consent.date ?? null,
    reviewedBy: consent.reviewedBy ?? null,
    reviewedOn: consent.reviewedOn ?? null,
  };
}

function storyRecord(story: PublishedStory, site: Site): ArchiveRecords['stories'][number] {
  const people = (links: readonly NamedLink[]) => links.map((link) => named(link, 'people', site));
  return {
    id: story.address,
    referenceCode: story.referenceCode ?? null,
    kind: story.kind,
    title: story.title,
    page: addressIn(`/stories/${story.address}/`, site),
    folder: addressIn(ROOT + folderOf('stories', story.address), site),
    narrators: people(story.narrators),
    interviewers: people(story.interviewers),
    compilers: people(story.compilers),
    village: story.village && named(story.village, 'villages', site),
    dialect: story.dialect ?? null,
    summary: story.summary ?? null,
    periodFrom: story.period?.from ?? null,
    periodTo: story.period?.to ?? null,
    events: story.events.map(({ when, text }) => ({ when, text })),
    topics: story.topics,
    recordedOn: recordedOn(story) || null,
    recordingCount: story.recordings.filter(({ audio }) => audio).length,
    seconds: seconds(soundOf(story)),
    photoCount: story.photos.length,
    ...agreed(story),
    sample: story.sample,
  };
}

function recordingRecord(
  recording: PublishedRecording,
  index: number,
  story: PublishedStory,
  site: Site,
): ArchiveRecords['recordings'][number] {
  const { audio } = recording;
  return {
    story: story.address,
    storyTitle: story.title,
    order: index + 1,
    referenceCode: recording.referenceCode ?? null,
    title: recording.title ?? null,
    date: recording.date ?? null,
    place: recording.place ?? null,
    seconds: audio && seconds(audio.duration),
    format: audio && audio.extension,
    bytes: audio && audio.bytes,
    sound: audio && addressIn(mediaUrl(`${audio.id}.${audio.extension}`), site),
    silenced: audio?.silenced ?? false,
    text: recording.text,
    turns: recording.turnCount,
    synthesised: recording.synthesised,
  };
}

/** Never the file's own name: people name photos after who is in them. */
function photoRecords(
  entry: PublishedStory | PublishedAlbum,
  site: Site,
): ArchiveRecords['photos'] {
  return entry.photos.map((photo, index) => ({
    entryKind: 'kind' in entry ? entry.kind : 'album',
    entry: entry.address,
    entryTitle: entry.title,
    order: index + 1,
    referenceCode: photo.referenceCode ?? null,
    alt: photo.alt ?? null,
    caption: photo.caption ?? null,
    when: photo.when ?? null,
    place: photo.place ?? null,
    people: photo.people.map((link) => named(link, 'people', site)),
    unidentified: photo.unidentified ?? null,
    provenance: photo.provenance ?? null,
    credit: photo.credit ?? null,
    rights: photo.rights ?? null,
    width: photo.image.width,
    height: photo.image.height,
    image: addressIn(photoUrl(photo.image, LARGEST), site),
  }));
}

function albumRecord(album: PublishedAlbum, site: Site): ArchiveRecords['albums'][number] {
  return {
    id: album.address,
    referenceCode: album.referenceCode ?? null,
    title: album.title,
    page: addressIn(`/albums/${album.address}/`, site),
    folder: addressIn(ROOT + folderOf('albums', album.address), site),
    village: album.village && named(album.village, 'villages', site),
    providers: album.providers.map((link) => named(link, 'people', site)),
    summary: album.summary ?? null,
    photoCount: album.photos.length,
    ...agreed(album),
    sample: album.sample,
  };
}

function registers({ people, villages, words, site }: WholeArchive) {
  return {
    people: people.map(({ slug, name, birthYear, village, about, sample }) => ({
      id: slug,
      name,
      page: addressIn(`/people/${slug}/`, site),
      birthYear: birthYear ?? null,
      village: village && named(village, 'villages', site),
      about: about ?? null,
      sample,
    })),
    villages: villages.map(({ slug, name, aliases, place, summary, sample }) => ({
      id: slug,
      name,
      page: addressIn(`/villages/${slug}/`, site),
      aliases,
      place: place ?? null,
      summary: summary ?? null,
      sample,
    })),
    words: words.map(({ slug, word, variants, pronunciation, meaning, example, sample }) => ({
      id: slug,
      word,
      page: addressIn(`/glossary/#${slug}`, site),
      variants,
      pronunciation: pronunciation ?? null,
      meaning,
      example: example ?? null,
      sample,
    })),
  };
}

/** Everything of an archive that is listed, as `archive.json` tells it. */
export function gatherRecords(archive: WholeArchive): ArchiveRecords {
  const { site } = archive;
  const { stories, albums } = listedArchive(archive);
  return {
    $schema: './archive.schema.json',
    version: 1,
    archive: {
      name: site.name,
      tagline: site.tagline,
      station: site.station,
      fonds: fondsOf(site, [...stories, ...albums]),
      home: addressIn('/', site),
      rights: { address: RIGHTS_ADDRESS, statement: RIGHTS },
    },
    stories: stories.map((story) => storyRecord(story, site)),
    recordings: stories.flatMap((story) =>
      story.recordings.map((recording, index) => recordingRecord(recording, index, story, site)),
    ),
    photos: [...stories, ...albums].flatMap((entry) => photoRecords(entry, site)),
    albums: albums.map((album) => albumRecord(album, site)),
    ...registers(archive),
  };
}

import { byName, formatDay } from '../../../../strings/words.ts';
import { recordedOn, soundOf } from '../../../../catalogue/order-stories.ts';
import type { PublishedAlbum, PublishedStory, Tombstone } from '../../../../model/published.ts';
import type { TombstoneKind } from '../../../../model/vocabulary.ts';
import { findingAid as t, lengthOf } from '../../../../strings/open-data-archive.ts';
import { fondsOf } from '../fonds-of.ts';
import { listedArchive, type WholeArchive } from '../listed-archive.ts';
import { measureArchive, type Extent } from '../measure-archive.ts';
import { providedBy, responsibleFor, yearsOf } from '../transfer-list/say-description.ts';

/** One entry of the directory. */
export interface AidEntry {
  code: string | null;
  title: string;
  href: string;
  /** 责任者; empty where nobody is named. */
  who: string;
  /** When it was made, and how much there is of it. */
  facts: string[];
  summary: string | null;
  sample: boolean;
}

export interface AidSeries {
  kind: TombstoneKind;
  entries: AidEntry[];
}

/** 全宗指南: what its first page says, and everything it lists. */
export interface FindingAid {
  /** As DA/T 14 has it: 全宗号, 全宗构成者, 起止时间. */
  name: string;
  fonds: string | null;
  creator: string;
  extent: Extent;
  villages: { name: string; slug: string }[];
  sealed: Tombstone[];
  series: AidSeries[];
}

function extentOf(recordings: number, seconds: number, photos: number): string[] {
  return [
    ...(recordings > 0 ? [t.soundOf(recordings, lengthOf(seconds))] : []),
    ...(photos > 0 ? [t.photosOf(photos)] : []),
  ];
}

function storyEntry(story: PublishedStory): AidEntry {
  const day = recordedOn(story);
  const sounds = story.recordings.filter(({ audio }) => audio).length;
  const facts = [day && formatDay(day), ...extentOf(sounds, soundOf(story), story.photos.length)];
  return {
    code: story.referenceCode ?? null,
    title: story.title,
    href: `/stories/${story.address}/`,
    who: responsibleFor(story),
    facts: facts.filter(Boolean),
    summary: story.summary ?? null,
    sample: story.sample,
  };
}

function albumEntry(album: PublishedAlbum): AidEntry {
  const facts = [yearsOf(album.photos), ...extentOf(0, 0, album.photos.length)];
  return {
    code: album.referenceCode ?? null,
    title: album.title,
    href: `/albums/${album.address}/`,
    who: providedBy(album),
    facts: facts.filter(Boolean),
    summary: album.summary ?? null,
    sample: album.sample,
  };
}

/** Puts together what the finding aid says, of what is listed only. */
export function gatherFindingAid(archive: WholeArchive): FindingAid {
  const { site, villages, tombstones } = archive;
  const { stories, albums } = listedArchive(archive);
  const extent = measureArchive(stories, albums);
  const fonds = fondsOf(site, [...stories, ...albums]);
  const creator = site.station || site.name;
  const of = (kind: PublishedStory['kind']) =>
    stories.filter((story) => story.kind === kind).map(storyEntry);
  const series: AidSeries[] = [
    { kind: 'village-history', entries: of('village-history') },
    { kind: 'life-story', entries: of('life-story') },
    { kind: 'album', entries: albums.map(albumEntry) },
  ];
  const { collected } = extent;
  const years = collected
    ? t.years({ from: collected.from.slice(0, 4), to: collected.to.slice(0, 4) })
    : '';
  return {
    name: t.name({ fonds, creator, years }),
    fonds,
    creator,
    extent,
    villages: [...villages].sort(byName),
    sealed: tombstones,
    series: series.filter(({ entries }) => entries.length > 0),
  };
}

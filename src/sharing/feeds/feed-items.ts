import { recordedOn } from '../../catalogue/order-stories.ts';
import type { AudioSource, PublishedAlbum, PublishedStory } from '../../model/published.ts';
import { labelOf, storyKinds } from '../../model/vocabulary.ts';
import { strings } from '../../strings/strings.ts';
import { joinNames } from '../../strings/words.ts';
import { shortPath } from '../short-path.ts';

/** One thing to read or hear in the feed. */
export interface FeedItem {
  title: string;
  path: string;
  /** Stays the same when the page is renamed: by it readers know what they have had. */
  lastingPath: string;
  description: string;
  /** `YYYY-MM-DD`; empty when unknown. */
  day: string;
  creator: string;
  categories: string[];
  /** The first recording; a feed has room for one. */
  audio: AudioSource | null;
  /** What it was made from, for its full text. */
  entry: FeedEntry;
}

export type FeedEntry =
  { kind: 'story'; of: PublishedStory } | { kind: 'album'; of: PublishedAlbum };

/** Readers that fetch every hour need no more. */
const LONGEST = 50;

/** A feed is read far from the mark that pages carry. */
export function saySample(description: string, sample: boolean): string {
  return sample ? `${description}（${strings.story.sampleNote}）` : description;
}

/** What a feed says of a story in a sentence. */
export function describeInFeed(story: PublishedStory): string {
  const { summary, kind, narrators, village, sample } = story;
  const kindLabel = labelOf(storyKinds, kind);
  return saySample(
    summary || strings.sharing.story(kindLabel, joinNames(narrators), village?.name),
    sample,
  );
}

function storyItem(story: PublishedStory): FeedItem {
  const { title, address, kind, narrators, topics, recordings } = story;
  return {
    title,
    path: `/stories/${address}/`,
    lastingPath: shortPath(story),
    description: describeInFeed(story),
    day: recordedOn(story),
    creator: joinNames(narrators),
    categories: [labelOf(storyKinds, kind), ...topics],
    audio: recordings.find(({ audio }) => audio)?.audio ?? null,
    entry: { kind: 'story', of: story },
  };
}

function albumItem(album: PublishedAlbum): FeedItem {
  const { title, address, summary, providers, village, consent, sample } = album;
  const path = `/albums/${address}/`;
  return {
    title,
    path,
    lastingPath: path,
    description: saySample(
      summary || strings.sharing.album(joinNames(providers), village?.name),
      sample,
    ),
    day: consent.date ?? '',
    creator: joinNames(providers),
    categories: [strings.shell.albums],
    audio: null,
    entry: { kind: 'album', of: album },
  };
}

/**
 * What is new, newest first, by the day it was recorded or agreed to: no day of publication is
 * kept. Takes what the catalogue lists; leaves out what is unlisted, whoever asks.
 */
export function feedItems(
  stories: readonly PublishedStory[],
  albums: readonly PublishedAlbum[],
): FeedItem[] {
  const listed = <T extends { listed: boolean }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.listed);
  return [...listed(stories).map(storyItem), ...listed(albums).map(albumItem)]
    .sort((a, b) => (a.day === b.day ? (a.path < b.path ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, LONGEST);
}

import { recordedOn } from '../../../catalogue/order-stories.ts';
import { formatPastDate, formatPeriod } from '../../../model/dates.ts';
import type { PublishedAlbum, PublishedPhoto, PublishedStory } from '../../../model/published.ts';
import { labelOf, storyKinds, tombstoneKinds } from '../../../model/vocabulary.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { strings } from '../../../strings/strings.ts';
import { formatDay, joinNames } from '../../../strings/words.ts';

/** What is known of something, a line each: what it is called, and what it is. */
export type Facts = [label: string, value: string][];

/** A story or an album, and which. */
export type OpenEntry =
  { section: 'stories'; entry: PublishedStory } | { section: 'albums'; entry: PublishedAlbum };

const t = strings.story;
const known = (facts: [string, string | undefined][]): Facts =>
  facts.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));

function storyFacts(story: PublishedStory): Facts {
  const day = recordedOn(story);
  return known([
    [words.facts.kind, labelOf(storyKinds, story.kind)],
    [t.narrators, joinNames(story.narrators)],
    [t.interviewers, joinNames(story.interviewers)],
    [t.compilers, joinNames(story.compilers)],
    [t.village, story.village?.name],
    [t.period, story.period && formatPeriod(story.period)],
    [t.recorded, day && formatDay(day)],
    [t.dialect, story.dialect],
    [t.topics, story.topics.join('、')],
    [t.referenceCode, story.referenceCode],
  ]);
}

function albumFacts(album: PublishedAlbum): Facts {
  return known([
    [words.facts.kind, labelOf(tombstoneKinds, 'album')],
    [words.facts.providers, joinNames(album.providers)],
    [t.village, album.village?.name],
    [t.referenceCode, album.referenceCode],
  ]);
}

/** What the page of a story or an album says of it. */
export function entryFacts({ section, entry }: OpenEntry): Facts {
  const facts = section === 'stories' ? storyFacts(entry) : albumFacts(entry);
  return entry.sample ? [...facts, [words.facts.note, t.sampleNote]] : facts;
}

/** What is known of a photo, but for its caption. */
export function photoFacts(photo: PublishedPhoto): Facts {
  const { when, place, people, unidentified, provenance, credit, rights, referenceCode } = photo;
  return known([
    [words.facts.when, when && formatPastDate(when)],
    [words.facts.place, place],
    [words.facts.people, joinNames(people)],
    [words.facts.unidentified, unidentified],
    [words.facts.providers, provenance],
    [words.facts.credit, credit],
    [words.facts.use, rights],
    [t.referenceCode, referenceCode],
  ]);
}

import type { EntryText, PublishedRecording, PublishedStory } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { labelOf, storyKinds } from '../model/vocabulary.ts';
import { mediaUrl } from '../media/photo-variants.ts';
import { strings } from '../strings/strings.ts';
import { joinNames } from '../strings/words.ts';
import { audioType } from './audio-type.ts';
import { storyCard } from './cards/entry-cards.ts';
import { entryHead } from './entry-head.ts';
import { firstSentence } from './first-sentence.ts';
import type { PageHead } from './page-head.ts';
import { peopleThings, photoThing } from './related-things.ts';
import { shorten } from './shorten.ts';
import { addressIn } from './site-address.ts';
import type { Thing } from './to-json-ld.ts';

/** Its summary, else how it begins, else who told it and where. */
function describeStory(story: PublishedStory, text: EntryText): string {
  const { kind, narrators, interviewers, compilers, village } = story;
  return shorten(
    story.summary ||
      firstSentence(text, [...interviewers, ...compilers]) ||
      strings.sharing.story(labelOf(storyKinds, kind), joinNames(narrators), village?.name),
  );
}

function soundThings({ title, audio, date }: PublishedRecording, site: Site): Thing[] {
  if (!audio) return [];
  return [
    {
      '@type': 'AudioObject',
      name: title,
      contentUrl: addressIn(mediaUrl(`${audio.id}.${audio.extension}`), site),
      encodingFormat: audioType(audio),
      duration: `PT${Math.round(audio.duration)}S`,
      dateCreated: date,
    },
  ];
}

/** The day of the last recording, `YYYY-MM-DD`. */
function lastRecorded({ recordings }: PublishedStory): string | undefined {
  return recordings
    .flatMap(({ date }) => (date ? [date] : []))
    .sort()
    .at(-1);
}

function storyThing(story: PublishedStory, site: Site): Thing {
  const { title, narrators, interviewers, compilers, period, cover } = story;
  return {
    '@type': 'Article',
    headline: title,
    genre: labelOf(storyKinds, story.kind),
    author: peopleThings(narrators, site),
    contributor: peopleThings([...interviewers, ...compilers], site),
    temporalCoverage: period && [period.from, period.to].filter(Boolean).join('/'),
    dateCreated: lastRecorded(story),
    image: cover && photoThing(cover, site),
    audio: story.recordings.flatMap((recording) => soundThings(recording, site)),
  };
}

/** The head of a story's page. */
export function storyHead(story: PublishedStory, text: EntryText, site: Site): PageHead {
  const own = {
    description: describeStory(story, text),
    thing: storyThing(story, site),
    card: storyCard(story, text, site),
  };
  return entryHead('stories', story, own, site);
}

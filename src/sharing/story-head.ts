import type { EntryText, PublishedRecording, PublishedStory } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { labelOf, storyKinds } from '../model/vocabulary.ts';
import { mediaUrl } from '../media/photo-variants.ts';
import { strings } from '../strings/strings.ts';
import { joinNames } from '../strings/words.ts';
import { audioType } from './audio-type.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { firstSentence } from './first-sentence.ts';
import type { PageHead } from './page-head.ts';
import {
  peopleThings,
  photoThing,
  publisherThing,
  sampleNote,
  villageThing,
} from './related-things.ts';
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

function storyThing(story: PublishedStory, description: string, site: Site): Thing {
  const { title, narrators, interviewers, compilers, period, cover } = story;
  return {
    '@type': 'Article',
    headline: title,
    description,
    url: addressIn(`/stories/${story.address}/`, site),
    inLanguage: 'zh-CN',
    genre: labelOf(storyKinds, story.kind),
    author: peopleThings(narrators, site),
    contributor: peopleThings([...interviewers, ...compilers], site),
    publisher: publisherThing(site),
    contentLocation: villageThing(story.village, site),
    temporalCoverage: period && [period.from, period.to].filter(Boolean).join('/'),
    dateCreated: story.recordings
      .flatMap(({ date }) => (date ? [date] : []))
      .sort()
      .at(-1),
    keywords: story.topics,
    identifier: story.referenceCode,
    image: cover && photoThing(cover, site),
    audio: story.recordings.flatMap((recording) => soundThings(recording, site)),
    ...sampleNote(story.sample),
  };
}

/** The head of a story's page. */
export function storyHead(story: PublishedStory, text: EntryText, site: Site): PageHead {
  const { title, listed, cover } = story;
  const description = describeStory(story, text);
  const path = `/stories/${story.address}/`;
  return {
    title,
    description,
    unlisted: !listed,
    type: 'article',
    picture: cover,
    things: [storyThing(story, description, site), breadcrumbs('stories', { title, path }, site)],
  };
}

import { recordedOn } from '../../catalogue/order-stories.ts';
import type {
  AudioSource,
  EntryText,
  PublishedRecording,
  PublishedStory,
} from '../../model/published.ts';
import { strings } from '../../strings/strings.ts';
import { describeInFeed } from './feed-items.ts';

/** A recording as an episode of a podcast. */
export interface Episode {
  /** Stays the same whatever the story is called. */
  guid: string;
  title: string;
  /** The player on the story's page. */
  path: string;
  description: string;
  /** `YYYY-MM-DD`; empty when unknown. */
  day: string;
  /** 1-based number of the recording within its story. */
  number: number;
  audio: AudioSource;
  narrators: string[];
  /** The path of what is said, with times; null where there are none. */
  captions: string | null;
}

/** As many as podcast programs list; bytes count on weak networks. */
const LONGEST = 300;

function titleOf(story: PublishedStory, { title }: PublishedRecording, number: number): string {
  if (story.recordings.length === 1) return story.title;
  return `${story.title} · ${title || strings.story.recordingNumber(number)}`;
}

function episodeOf(
  story: PublishedStory,
  recording: PublishedRecording,
  number: number,
): Episode | null {
  const { audio, referenceCode, date, synthesised } = recording;
  if (!audio) return null;
  return {
    guid: referenceCode ?? audio.id,
    title: titleOf(story, recording, number),
    path: `/stories/${story.address}/#recording-${number}`,
    description: describeInFeed(story) + (synthesised ? strings.story.synthesised : ''),
    day: date ?? recordedOn(story),
    number,
    audio,
    narrators: story.narrators.map(({ name }) => name),
    captions: recording.text ? `/stories/${story.address}/recording-${number}.vtt` : null,
  };
}

function isBefore(a: Episode, b: Episode): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

/** Whether a recording's captions have any cue. */
function hasTimes({ transcripts }: EntryText, number: number): boolean {
  const parts = transcripts[number - 1] ?? [];
  return parts.some((part) => part.type === 'turn' && part.start !== null);
}

/** Everything with sound, newest first; nothing unlisted, whoever asks. */
export async function episodes(
  stories: readonly PublishedStory[],
  read: (textKey: string) => Promise<EntryText>,
): Promise<Episode[]> {
  const all = stories
    .filter(({ listed }) => listed)
    .flatMap((story) =>
      story.recordings.flatMap((recording, index) => {
        const episode = episodeOf(story, recording, index + 1);
        return episode ? [{ episode, textKey: story.textKey }] : [];
      }),
    )
    .sort((a, b) => isBefore(a.episode, b.episode))
    .slice(0, LONGEST);
  return Promise.all(
    all.map(async ({ episode, textKey }) =>
      episode.captions && !hasTimes(await read(textKey), episode.number)
        ? { ...episode, captions: null }
        : episode,
    ),
  );
}

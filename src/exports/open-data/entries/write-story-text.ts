import { formatPastDate } from '../../../model/dates.ts';
import type { EntryText, PublishedPhoto, PublishedRecording } from '../../../model/published.ts';
import type { Site } from '../../../model/site.ts';
import { wholeAddress } from '../../../sharing/site-address.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { silenceStrings } from '../../../strings/silence.ts';
import { strings } from '../../../strings/strings.ts';
import { formatDay } from '../../../strings/words.ts';
import { formatStrictClock } from '../../../transcript/format-clock.ts';
import { formatTranscript } from '../../../transcript/format-transcript.ts';
import { rightsOf } from '../rights.ts';
import { entryFacts, photoFacts, type Facts, type OpenEntry } from './entry-facts.ts';
import { plainBody } from './plain-body.ts';

const lineOf = ([label, value]: Facts[number]) => `${label}：${value}`;

/** A heading and what stands below it; nothing where that is nothing. */
function section(heading: string, lines: readonly string[]): string {
  const text = lines.join('\n').trimEnd();
  return text === '' ? '' : `【${heading}】\n${text}\n`;
}

/** What it is called where it stands beside others: by its number and its title. */
export function recordingName({ title }: PublishedRecording, index: number): string {
  return [strings.story.recordingNumber(index + 1), title].filter(Boolean).join('：');
}

function recordingText(
  recording: PublishedRecording,
  index: number,
  parts: EntryText['transcripts'][number],
): string {
  const { date, place, audio, synthesised } = recording;
  const about = [
    date && formatDay(date),
    place,
    audio ? words.lasts(formatStrictClock(Math.round(audio.duration))) : strings.story.noVoice,
    synthesised ? strings.story.synthesised : '',
    audio?.silenced ? silenceStrings.heard : '',
  ].flatMap((each) => (each ? [each.replace(/。$/, '')] : []));
  const said = parts ? formatTranscript({ parts }) : '';
  return section(recordingName(recording, index), [about.join('；'), '', said]);
}

function photoLine(photo: PublishedPhoto, index: number): string {
  const about = photoFacts(photo).map(lineOf).join('；');
  const caption = photo.caption ?? photo.alt ?? strings.story.undescribed;
  return `${index + 1}. ${caption}${about && `（${about}）`}`;
}

/** `story.txt`: all of it as plain text, for whoever has nothing but an editor in a hundred years. */
export function writeStoryText(open: OpenEntry, text: EntryText, site: Site): string {
  const { section: kind, entry } = open;
  const recordings = kind === 'stories' ? entry.recordings : [];
  const events = kind === 'stories' ? entry.events : [];
  const address = wholeAddress(`/${kind}/${entry.address}/`, site) ?? '';
  const facts: Facts = [...entryFacts(open), [words.facts.address, address], rightsOf(entry)];
  const head = [entry.title, ...facts.filter(([, value]) => value !== '').map(lineOf)];
  return [
    `${head.join('\n')}\n`,
    section(words.sections.summary, entry.summary ? [entry.summary] : []),
    section(words.sections.body, [plainBody(text.body, entry.photos).join('\n\n')]),
    ...recordings.map((each, index) => recordingText(each, index, text.transcripts[index] ?? null)),
    section(strings.story.photos, entry.photos.map(photoLine)),
    section(
      strings.story.events,
      events.map(({ when, text: what }) => `${formatPastDate(when)}　${what}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

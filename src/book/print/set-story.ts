import { photosInBody } from '../../blocks/photos-in-body.ts';
import { wordFinder, type FindWords } from '../../blocks/word/find-words.ts';
import { recordedOn } from '../../catalogue/order-stories.ts';
import { formatPastDate, formatPeriod } from '../../model/dates.ts';
import type { PublishedStory, PublishedWord } from '../../model/published.ts';
import { qrPath } from '../../sharing/qr-path.ts';
import { inPrint as words } from '../../strings/book.ts';
import { formatDay, joinNames, wholeMinutes } from '../../strings/words.ts';
import type { BookStory } from '../book.ts';
import type { Run, SetRecording, SetStory } from './manuscript.ts';
import { setBody } from './set-body.ts';
import { setPhoto, type WantedPlate } from './set-photo.ts';
import { setNamed, setText, type Setting } from './set-prose.ts';
import { setTranscript } from './set-transcript.ts';
import { shortHead } from './short-head.ts';

function factsOf(story: PublishedStory): string[] {
  const { narrators, period } = story;
  const day = recordedOn(story);
  return [
    narrators.length > 0 ? words.told(joinNames(narrators)) : '',
    period ? formatPeriod(period) : '',
    day && words.recorded(formatDay(day)),
  ].filter((fact) => fact !== '');
}

function provenanceOf(story: PublishedStory): string[] {
  const { interviewers, compilers, dialect, referenceCode } = story;
  const line = [
    interviewers.length > 0 ? words.collected(joinNames(interviewers)) : '',
    compilers.length > 0 ? words.compiled(joinNames(compilers)) : '',
    dialect ? words.dialect(dialect) : '',
    referenceCode ? words.referenceCode(referenceCode) : '',
  ].filter((each) => each !== '');
  return line.length > 0 ? [line.join('　')] : [];
}

/** Where a phone hears it; the first recording is where the story's page begins. */
function codeOf({ story, link }: BookStory, index: number, setting: Setting) {
  if (!link || !story.recordings[index]!.audio) return null;
  const { size, d } = qrPath(index > 0 ? `${link}#r=${index + 1}&t=0` : link);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${d}"/></svg>`;
  return { svg, alt: words.scanLabel(setText(story.title, setting)) };
}

function setRecording(
  told: BookStory,
  index: number,
  setting: Setting,
  find: FindWords,
): SetRecording[] {
  const { story, text } = told;
  const { audio, title, date, place, synthesised, text: edition } = story.recordings[index]!;
  const said = text.transcripts[index] ?? [];
  if (!audio && said.length === 0) return [];
  const several = story.recordings.length > 1;
  const code = codeOf(told, index, setting);
  const tellers = new Set(story.narrators.map(({ name }) => name));
  const named = title ?? words.said;
  const facts = [date && formatDay(date), place].flatMap((fact) => (fact ? [fact] : []));
  return [
    {
      index,
      title: setNamed(several ? `${words.recordingNumber(index + 1)}　${named}` : named, setting),
      level: setting.level,
      facts: facts.map((fact) => setNamed(fact, setting)),
      notes: [
        code ? words.scan(wholeMinutes(audio!.duration)) : '',
        audio && synthesised ? words.synthesised : '',
        audio ? '' : words.noVoice,
        said.length === 0 ? '' : edition === 'verbatim' ? words.verbatim : words.edited,
      ].filter((note) => note !== ''),
      code,
      pieces: setTranscript(said, setting, find, tellers),
    },
  ];
}

/** Single characters count where somebody marked them; a story's text says which words it uses. */
function finderOf({ text }: BookStory, glossary: ReadonlyMap<string, PublishedWord>): FindWords {
  const used = text.words.flatMap((slug) => glossary.get(slug) ?? []);
  return wordFinder(used, () => true);
}

/** A story as it is set: text, what was said, photos, years, and how it came to be. */
export function setStory(
  told: BookStory,
  id: string,
  setting: Setting,
  wanted: WantedPlate[],
): SetStory {
  const { story, text } = told;
  const inBody = new Set(photosInBody(text.body).map(({ file }) => file));
  const lead = story.cover && !inBody.has(story.cover.file) ? story.cover : null;
  const rest = story.photos.filter(({ file }) => !inBody.has(file) && file !== lead?.file);
  const named = (line: string): Run => setNamed(line, setting);
  const people = [...story.narrators, ...story.interviewers, ...story.compilers];
  const find = finderOf(told, setting.glossary);
  const opening = {
    id,
    title: setText(story.title, setting),
    head: shortHead(setText(story.title, setting)),
    marks: setting.names.marksOf(people.map(({ name }) => name)),
    facts: factsOf(story).map((fact) => setText(fact, setting)),
    provenance: provenanceOf(story).map((line) => setText(line, setting)),
    sample: story.sample,
    summary: story.summary ? named(story.summary) : null,
    lead: lead && setPhoto(lead, 'full', setting, wanted),
  };
  return {
    ...opening,
    body: setBody(text.body, setting, { photos: story.photos, wanted }),
    recordings: story.recordings.flatMap((_, index) => setRecording(told, index, setting, find)),
    photos: rest.map((photo) => setPhoto(photo, 'half', setting, wanted)),
    events: story.events.map(({ when, text: what }) => [formatPastDate(when), named(what)]),
  };
}

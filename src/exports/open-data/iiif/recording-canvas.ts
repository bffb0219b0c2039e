import { mediaUrl } from '../../../media/photo-variants.ts';
import type { AudioSource, EntryText, PublishedRecording } from '../../../model/published.ts';
import { audioType } from '../../../sharing/audio-type.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { silenceStrings } from '../../../strings/silence.ts';
import { strings } from '../../../strings/strings.ts';
import { formatDay } from '../../../strings/words.ts';
import { turnsOf } from '../../../transcript/transcript.ts';
import type { Facts } from '../entries/entry-facts.ts';
import { hasCaptions } from '../entries/captions.ts';
import { iiifFact, zh } from './iiif-words.ts';
import { turnAnnotations } from './turn-annotations.ts';

/** Where it is told of, and what it is called there. */
export interface CanvasPlace {
  /** The canvas's own address. */
  id: string;
  label: string;
  origin: string;
  /** The address of the captions beside the manifest. */
  captions: string;
}

function factsOf({ date, place, referenceCode, synthesised, audio }: PublishedRecording): Facts {
  const facts: [string, string | undefined][] = [
    [strings.story.recorded, date && formatDay(date)],
    [words.facts.place, place],
    [strings.story.referenceCode, referenceCode],
    [words.facts.note, synthesised ? strings.story.synthesised : undefined],
    [words.facts.note, audio?.silenced ? silenceStrings.heard : undefined],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}

/** The captions whole, for viewers that show a track. */
function captionsOf({ id, captions }: CanvasPlace) {
  return {
    id: `${id}/captions`,
    type: 'Annotation',
    motivation: 'supplementing',
    body: {
      id: captions,
      type: 'Text',
      format: 'text/vtt',
      label: zh(strings.story.transcript),
      language: 'zh',
    },
    target: id,
  };
}

/** A recording with its sound, and what is said where in it. */
export function recordingCanvas(
  recording: PublishedRecording & { audio: AudioSource },
  parts: EntryText['transcripts'][number],
  place: CanvasPlace,
) {
  const { id, label, origin } = place;
  const { audio, date } = recording;
  const facts = factsOf(recording);
  const { duration } = audio;
  const sound = {
    id: origin + mediaUrl(`${audio.id}.${audio.extension}`),
    type: 'Sound',
    format: audioType(audio),
    duration,
  };
  const said = turnAnnotations(turnsOf({ parts: parts ?? [] }), id, duration);
  const annotations = hasCaptions(parts) ? [captionsOf(place), ...said] : said;
  return {
    id,
    type: 'Canvas',
    label: zh(label),
    ...(facts.length > 0 && { metadata: facts.map(iiifFact) }),
    ...(date && { navDate: `${date}T00:00:00+08:00` }),
    duration,
    items: [
      {
        id: `${id}/page`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${id}/sound`,
            type: 'Annotation',
            motivation: 'painting',
            body: sound,
            target: id,
          },
        ],
      },
    ],
    ...(annotations.length > 0 && {
      annotations: [{ id: `${id}/transcript`, type: 'AnnotationPage', items: annotations }],
    }),
  };
}

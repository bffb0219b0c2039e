import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { speakersOf } from '../../../transcript/speakers-of.ts';
import { decapDoors } from '../../entry/doors.ts';
import { makeTranscriptEditor } from '../editor/make-transcript-editor.ts';
import { makeSound } from '../sound/make-sound.ts';
import { NOBODY, readEntryPeople } from './entry-people.ts';
import { addRecording, readRecordings, writeText, type TextPlace } from './entry-recordings.ts';
import { createKeepInForm } from './keep-in-form.ts';
import { makeSpeakerRow } from './speaker-row.ts';
import { makeTextChoice } from './text-choice.ts';

/** Lists and speakers follow what is typed after this rest; milliseconds. */
const SETTLED = 600;
const otherLayer = { transcript: 'verbatim', verbatim: 'transcript' } as const;

const unique = (names: readonly string[]) => [...new Set(names)];
const nameOf = ({ recording, layer }: TextPlace) => `${recording}/${layer}`;
const recordingAt = ({ recording }: TextPlace) => readRecordings()[recording];

/**
 * One text of one recording of the entry in the form, its sound and its speakers, tied together.
 * `onSettled` is called when somebody has stopped typing, or another text is open.
 */
export function startTranscribing(at: TextPlace, onSettled: () => void) {
  let place = at;
  let people = NOBODY;
  let settling = 0;
  let heard = '';

  const sound = makeSound();
  const editor = makeTranscriptEditor({
    label: strings.text,
    onChange: typed,
    onPlay: sound.playFrom,
    now: sound.seconds,
  });
  const speakers = makeSpeakerRow(editor.insertSpeaker);
  const choice = makeTextChoice(moveTo, () => moveTo({ recording: addRecording() }));
  const formText = () => recordingAt(place)?.[place.layer] ?? '';
  const keeping = createKeepInForm({
    editorText: editor.text,
    formText,
    write: (text) => writeText(place, text),
    show: (text) => {
      editor.open(nameOf(place), text);
      settle();
    },
  });
  const stopWatching = sound.watch(() => {
    editor.showPlaying(sound.seconds());
    editor.setLength(sound.length());
  });

  function typed(): void {
    keeping.typed();
    window.clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLED);
  }

  /** Who spoke already comes first, then who could. */
  function settle(): void {
    const { interviewers, narrators } = people;
    speakers.show(unique([...speakersOf(editor.text()), ...interviewers, ...narrators]));
    onSettled();
  }

  /** The sound of the recording, as soon as its address is known. */
  function showSound(): void {
    const { files, readOpenEntry } = decapDoors();
    const file = recordingAt(place)?.file ?? '';
    const address = file === '' ? undefined : files.find(file)?.address;
    if (heard === `${file}\n${address}`) return;
    heard = `${file}\n${address}`;
    // Two stories may have files of one name.
    sound.open({ name: `${readOpenEntry()?.slug ?? ''}/${file}`, address });
  }

  function show(): void {
    editor.open(nameOf(place), formText());
    choice.show(readRecordings(), place);
    showSound();
    settle();
  }

  function moveTo(to: Partial<TextPlace>): void {
    keeping.flush();
    place = { ...place, ...to };
    keeping.moved();
    show();
    editor.focus();
  }

  return {
    sound,
    editor,
    speakers,
    choice,
    show,
    moveTo,
    place: () => place,
    people: () => people,
    otherText: () => recordingAt(place)?.[otherLayer[place.layer]] ?? '',
    /** Puts what was typed into the form at once. */
    flush: keeping.flush,
    adopt: keeping.adopt,
    /** The form, or a file beside the entry, has changed. */
    look: () => {
      choice.show(readRecordings(), place);
      showSound();
      keeping.look();
    },
    /** Asks again who is in the entry. */
    findPeople: async () => {
      people = await readEntryPeople();
      settle();
      return people;
    },
    close: () => {
      keeping.flush();
      window.clearTimeout(settling);
      stopWatching();
      sound.close();
      editor.close();
    },
  };
}
export type Transcribing = ReturnType<typeof startTranscribing>;

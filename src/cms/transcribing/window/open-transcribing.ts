import { firstVisitStrings } from '../../../strings/transcribing-first-visit.ts';
import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { decapDoors } from '../../entry/doors.ts';
import { button, element } from '../../widgets/element.ts';
import { makeChecking } from '../checking/make-checking.ts';
import { wasFirstVisitSeen } from '../first-visit/first-visit-shown.ts';
import { openFirstVisit } from '../first-visit/open-first-visit.ts';
import { startKeys } from '../keys/start-keys.ts';
import { beforeLeaving } from './before-leaving.ts';
import { takeDropped } from './drop-text.ts';
import { addRecording, readRecordings, type TextPlace } from './entry-recordings.ts';
import { followEntry } from './follow-entry.ts';
import { makeNewsLine } from './news-line.ts';
import { followSpeakerKeys } from './speaker-keys.ts';
import { makeSoundPanels, type SoundPanels } from './sound-panel.ts';
import { makeTextTools } from './text-tools.ts';
import { startTranscribing, type Transcribing } from './transcribing.ts';
import { openFrame } from './window-frame.ts';
import { makeHead } from './window-head.ts';
import { FIELD_WANTED } from '../../review-panel/go-to-field.ts';

const SOUND = /\.(mp3|m4a|wav|aac|ogg|opus|flac|amr|wma)$/i;

function makeLists(open: Transcribing, tools: ReturnType<typeof makeTextTools>) {
  const { editor, sound } = open;
  return makeChecking({
    text: editor.text,
    otherText: open.otherText,
    length: sound.length,
    known: async () => (await open.findPeople()).known,
    goTo: editor.goTo,
    play: sound.playFrom,
    openDifference: tools.difference,
    openReplace: tools.replaceName,
  });
}

interface ToolPresses {
  bringIn: () => void;
  sound: () => void;
  showLists: () => void;
}

function makeToolRow({ editor, choice }: Transcribing, presses: ToolPresses) {
  const tool = (label: string, press: () => void, more = '') =>
    button(label, press, { class: `desk-button ${more}` });
  return element(
    'div',
    { class: 'transcribing-tools', role: 'group', 'aria-label': strings.tools },
    tool(strings.bringIn, presses.bringIn),
    tool(strings.sound, presses.sound),
    tool(strings.undo, editor.undo),
    tool(strings.redo, editor.redo),
    tool(strings.lists, presses.showLists, 'transcribing-show-lists'),
    tool(firstVisitStrings.tool, openFirstVisit),
    choice.layers,
  );
}

/** A recording that was dropped never takes the place of another: then it is one more of the entry. */
function takeSound(open: Transcribing, sounds: SoundPanels, file: File): void {
  const { recording } = open.place();
  const isTaken = readRecordings()[recording]?.file !== '' || sounds.isSending(recording);
  if (isTaken) open.moveTo({ recording: addRecording() });
  sounds.open(open.place().recording, file);
}

/** Opens the transcribing desk over the entry in the form, at a text of one of its recordings. */
export function openTranscribing(at: Partial<TextPlace> = {}): void {
  if (document.querySelector('.transcribing')) return;
  if (readRecordings().length === 0) addRecording();
  let update = () => undefined as void;
  const open = startTranscribing({ recording: 0, layer: 'transcript', ...at }, () => update());
  const { sound, editor, speakers, choice } = open;
  const news = makeNewsLine();
  const tools = makeTextTools(open, news);
  const sounds = makeSoundPanels((sentence) => news.say(sentence));
  const lists = makeLists(open, tools);
  update = lists.update;

  const head = makeHead({ recordings: choice.recordings, flush: open.flush, close });
  const main = element('div', { class: 'transcribing-main' });
  const toolRow = makeToolRow(open, {
    bringIn: () => tools.bringIn(),
    sound: () => sounds.open(open.place().recording),
    showLists: () => void main.classList.toggle('shows-lists'),
  });
  const words = element('div', { class: 'transcribing-text' }, editor.element);
  const writing = element(
    'div',
    { class: 'transcribing-writing' },
    toolRow,
    speakers.element,
    news.element,
    words,
  );
  const beside = element('aside', { class: 'transcribing-lists' }, lists.element);
  main.append(writing, beside);
  const bar = element('div', { class: 'transcribing-sound' }, sound.element);
  const frame = openFrame(head.element, bar, main);
  const actions = {
    toggle: sound.toggle,
    back: sound.back,
    slower: sound.slower,
    faster: sound.faster,
    time: editor.insertTime,
    nextSpeaker: editor.nextSpeaker,
    chapter: editor.insertChapter,
    withhold: editor.withhold,
    check: editor.markForCheck,
  };
  const keys = startKeys(frame.element, actions, openFirstVisit);
  bar.append(keys.element);
  followSpeakerKeys(frame.element, speakers.press);
  takeDropped(frame.element, (file) =>
    SOUND.test(file.name) ? takeSound(open, sounds, file) : tools.bringIn(file),
  );
  open.show();
  const stops = [
    decapDoors().files.watch(open.look),
    sound.watch(() => head.showLength(sound.length())),
    followEntry(() => {
      open.look();
      head.showTitle();
    }, close),
    followWanted(close),
    beforeLeaving(open.flush),
  ];
  editor.focus();
  const closeHelp = wasFirstVisitSeen() ? undefined : openFirstVisit();

  function close(): void {
    open.close();
    closeHelp?.();
    for (const stop of [...stops, keys.close, lists.close, frame.close]) stop();
  }
}

/** Somebody goes to a field of the form, which lies under the window. */
function followWanted(close: () => void): () => void {
  document.addEventListener(FIELD_WANTED, close);
  return () => document.removeEventListener(FIELD_WANTED, close);
}

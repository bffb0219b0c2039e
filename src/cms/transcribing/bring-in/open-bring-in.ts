import { findTimesBeyond } from '../../../transcript/find-times-beyond.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { parseTranscript } from '../../../transcript/parse-transcript.ts';
import { turnsOf, type Chapter, type Turn } from '../../../transcript/transcript.ts';
import { appendTranscript, writeTranscript } from '../../../transcript/write-transcript.ts';
import { TAKES_FILES, takePasted } from '../../files/drop-area.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { button, element } from '../../widgets/element.ts';
import { addBringInStyle } from './bring-in-style.ts';
import { guardEscape } from './guard-escape.ts';
import { makeIntake } from './intake.ts';
import { readBroughtIn, type BroughtIn } from './read-brought-in.ts';
import { showBroughtIn, type ShownBroughtIn } from './show-brought-in.ts';
import { takeDropped } from './take-dropped.ts';

export interface BringInOptions {
  /** The transcript as it is. */
  current: string;
  /** Everybody the archive knows. */
  known: readonly { slug: string; name: string; aliases: readonly string[] }[];
  /** Of this story, by slug or name. */
  narrators: readonly string[];
  interviewers: readonly string[];
  /** Seconds; null where it is not known. */
  recordingLength: number | null;
  /** Is read at once. */
  file?: File;
  /** Gets the whole transcript to be, and what happened in a sentence. Undo is the caller's. */
  take: (text: string, summary: string) => void;
  /** Makes a draft of a person; fails where it cannot. */
  createPerson?: (name: string) => Promise<string>;
}

type Parts = (Turn | Chapter)[];

/** Times past the recording's end join what else is doubtful. */
function compareWithLength(brought: BroughtIn, length: number | null): BroughtIn {
  if (length === null) return brought;
  const { transcript, understood } = brought;
  const beyond = findTimesBeyond(transcript, length);
  const problems = [...transcript.problems, ...beyond].sort((a, b) => a.line - b.line);
  return {
    ...brought,
    transcript: { ...transcript, problems },
    understood: { ...understood, problems },
  };
}

/**
 * Opens the panel by which a transcript from elsewhere comes in: a file or pasted words, what was
 * understood, who speaks, how it will look. Nothing changes before the last button is pressed.
 * Returns how to close it.
 */
export function openBringIn(options: BringInOptions): () => void {
  addBringInStyle();
  const { current, take, createPerson } = options;
  const hasText = current.trim() !== '';
  const news = element('p', { class: 'bring-in-news', role: 'status' });
  const place = element('div');
  const content = element('div', { class: 'bring-in', [TAKES_FILES]: true }, news, place);
  const intake = makeIntake({ takeFiles, takeText: (text) => void read(text) });
  const readButton = button(strings.read, () => readBox(), { class: 'desk-button' });
  const putButton = button(
    hasText ? strings.replace : strings.put,
    () => put(writeTranscript, hasText ? strings.hasReplaced : strings.hasPut),
    { class: 'desk-button desk-first' },
  );
  const appendButton = button(
    strings.append,
    () => put((parts) => appendTranscript(current, parts, name), strings.hasAppended),
    { class: 'desk-button' },
  );
  let shown: ShownBroughtIn | null = null;
  let name = '';
  let asked = 0;

  function say(words: string, kind: 'problem' | 'busy' = 'problem'): void {
    news.dataset['kind'] = kind;
    news.textContent = words;
  }

  function showIntake(): void {
    shown = null;
    asked += 1;
    say('');
    place.replaceChildren(intake.element);
    showButtons();
  }

  function showButtons(): void {
    readButton.hidden = shown !== null;
    putButton.hidden = shown === null;
    appendButton.hidden = shown === null || !hasText;
  }

  function takeFiles(files: File[]): void {
    const [file, ...others] = files;
    if (file) void read(file, others.length > 0 ? strings.severalFiles(file.name) : '');
    else say(strings.noFile);
  }

  function readBox(): void {
    if (intake.text().trim() === '') say(strings.nothingPasted);
    else void read(intake.text());
  }

  async function read(source: File | string, words = ''): Promise<void> {
    asked += 1;
    const mine = asked;
    say(strings.reading(typeof source === 'string' ? strings.pasted : source.name), 'busy');
    const brought = await readBroughtIn(source);
    if (mine !== asked) return;
    if ('refused' in brought) {
      if (shown) showIntake();
      say(brought.refused);
      return;
    }
    show(brought);
    say(words);
  }

  function show(brought: BroughtIn): void {
    name = brought.name;
    shown = showBroughtIn(compareWithLength(brought, options.recordingLength), {
      current,
      cast: options,
      createPerson,
      chooseOther: () => (showIntake(), intake.focus()),
    });
    const turns = turnsOf(parseTranscript(current)).length;
    const undo = `${hasText ? strings.hasText(turns) : ''}${strings.undo}`;
    place.replaceChildren(
      shown.element,
      element('p', { class: 'bring-in-undo bring-in-quiet' }, undo),
    );
    showButtons();
    shown.focus();
  }

  function put(write: (parts: Parts) => string, said: (turns: number) => string): void {
    if (!shown) return;
    const parts = shown.parts();
    close();
    take(write(parts), said(turnsOf({ parts }).length));
  }

  function isAtStake(): boolean {
    return shown !== null || intake.text().trim() !== '';
  }

  takeDropped(content, takeFiles);
  takePasted(content, takeFiles);
  showIntake();
  const actions = [readButton, putButton, appendButton];
  const close = openPanel({ title: strings.title, content, actions });
  guardEscape(content, isAtStake, () => {
    say(strings.stillHere);
    content.closest('.desk-panel-body')?.scrollTo(0, 0);
  });
  if (options.file) takeFiles([options.file]);
  return close;
}

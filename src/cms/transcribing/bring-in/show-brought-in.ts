import type { Cast } from '../../../import/guess-speakers.ts';
import { doubtSentences, understoodSentences } from '../../../import/summary.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import type { Chapter, TranscriptProblem, Turn } from '../../../transcript/transcript.ts';
import {
  appendTranscript,
  lostSpeakers,
  writeTranscript,
} from '../../../transcript/write-transcript.ts';
import { parseTranscript } from '../../../transcript/parse-transcript.ts';
import { button, element } from '../../widgets/element.ts';
import { makeCheckBox, type CheckBox } from './check-box.ts';
import { chooseParts } from './choose-parts.ts';
import { doubtsOfParts } from './doubts-of-parts.ts';
import { previewParts } from './preview-parts.ts';
import type { BroughtIn } from './read-brought-in.ts';
import { makeVoiceList } from './voice-list.ts';

/** The rest stand beside their turns in the preview. */
const MOST_DOUBTS = 3;
/** Characters of what stands before the first turn, to decide by. */
const LONGEST_BEFORE = 200;

export interface ShownBroughtIn {
  element: HTMLElement;
  parts: () => (Turn | Chapter)[];
  focus: () => void;
}

interface ShowOptions {
  /** the transcript as it is */
  current: string;
  cast: Cast;
  createPerson: ((name: string) => Promise<string>) | undefined;
  /** Back to choosing a file. */
  chooseOther: () => void;
}

const isBackwards = ({ id }: TranscriptProblem) => id === 'time-backwards';

function wordsBefore(before: readonly (Turn | Chapter)[]): string[] {
  return before.flatMap((part) => (part.type === 'chapter' ? part.title : part.text.split('\n')));
}

function sayUnderstood({ understood }: BroughtIn): HTMLElement[] {
  // Speakers and what stands above have their own places below.
  const counted = understoodSentences({ ...understood, speakers: [], proseLength: 0 });
  const doubts = doubtSentences(understood, MOST_DOUBTS);
  return [
    ...counted.map((sentence) => element('p', { class: 'bring-in-counted' }, sentence)),
    ...(doubts.length > 0
      ? [
          element(
            'ul',
            { class: 'bring-in-doubts' },
            ...doubts.map((line) => element('li', {}, line)),
          ),
        ]
      : []),
  ];
}

function sortBox({ transcript }: BroughtIn, changed: () => void): CheckBox | null {
  if (!transcript.problems.some(isBackwards)) return null;
  return makeCheckBox('bring-in-sort', strings.outOfOrder, strings.outOfOrderHelp, false, changed);
}

/** A person's own words come along unless told otherwise, an app's lines only when asked for. */
function beforeBox({ before, understood }: BroughtIn, changed: () => void): CheckBox | null {
  const words = wordsBefore(before);
  if (words.length === 0) return null;
  const said = [...words.join(' / ')];
  const isLong = said.length > LONGEST_BEFORE;
  const quoted = said.slice(0, LONGEST_BEFORE).join('') + (isLong ? '……' : '');
  const help = strings.beforeHelp(quoted);
  const isOn = understood.proseLength > 0;
  return makeCheckBox('bring-in-before', strings.before(words.length), help, isOn, changed);
}

/** Names that would not be read as such, in place of what is there or below it. */
function lostNames(current: string, chosen: (Turn | Chapter)[], name: string): string[] {
  const alone = lostSpeakers(writeTranscript(chosen), chosen);
  const there = parseTranscript(current).parts;
  if (there.length === 0) return alone;
  const joined = appendTranscript(current, chosen, name);
  return [...new Set([...alone, ...lostSpeakers(joined, [...there, ...chosen])])];
}

/** What was understood of a text, who speaks in it, and how it will look. */
export function showBroughtIn(
  brought: BroughtIn,
  { current, cast, createPerson, chooseOther }: ShowOptions,
): ShownBroughtIn {
  const { transcript } = brought;
  const heading = element('h3', { tabindex: '-1' }, strings.understood);
  const other = button(strings.other, chooseOther, { class: 'desk-button' });
  const lost = element('p', { role: 'status', class: 'bring-in-lost' });
  const preview = element('ol', { class: 'bring-in-preview' });
  const sorting = sortBox(brought, draw);
  const adding = beforeBox(brought, draw);
  const voices = makeVoiceList(transcript, cast, draw, createPerson);

  function parts(): (Turn | Chapter)[] {
    const sorted = sorting?.checked() ?? false;
    const withBefore = adding?.checked() ?? false;
    return chooseParts(brought, { names: voices.names(), sorted, withBefore });
  }

  function draw(): void {
    const chosen = parts();
    const problems = sorting?.checked()
      ? transcript.problems.filter((problem) => !isBackwards(problem))
      : transcript.problems;
    preview.replaceChildren(...previewParts(chosen, doubtsOfParts({ ...transcript, problems })));
    const names = lostNames(current, chosen, brought.name);
    lost.textContent = names.length > 0 ? strings.lost(names) : '';
  }

  draw();
  const made = element(
    'div',
    { class: 'bring-in-shown' },
    element(
      'div',
      { class: 'bring-in-top' },
      heading,
      other,
      element('p', { class: 'bring-in-quiet' }, strings.from(brought.name)),
    ),
    ...sayUnderstood(brought),
    ...[sorting, adding].flatMap((box) => box?.element ?? []),
    element('h3', {}, strings.speakers),
    element('p', { class: 'bring-in-quiet' }, strings.speakersHelp),
    voices.element,
    lost,
    element('h3', { id: 'bring-in-preview' }, strings.preview),
    element('p', { class: 'bring-in-quiet' }, strings.previewHelp),
    element(
      'div',
      {
        class: 'bring-in-scroll',
        role: 'region',
        tabindex: '0',
        'aria-labelledby': 'bring-in-preview',
      },
      preview,
    ),
  );
  return { element: made, parts, focus: () => heading.focus() };
}

import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { whenFormShows } from '../../entry/cover-form.ts';
import { button, element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';
import { typeInto } from '../type-into.ts';
import { describeTranscript } from './describe-transcript.ts';
import { keepLineEnds, showsSame } from './keep-line-ends.ts';
import { headPlace, lineRange, timeAbove } from './line-at.ts';

/** Milliseconds without a key before the text is read again. */
const PAUSE = 300;
const MOST_PROBLEMS = 20;

/**
 * The words of a recording, as plain text: what is typed is what is kept, to the byte. The site's
 * own parser reads along and says below the box what it does not understand.
 */
export const makeTranscriptWidget: MakeWidget<string> = ({ id, options, change }) => {
  let value = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let callOff = () => {};
  const box = element('textarea', {
    id,
    class: 'desk-transcript',
    rows: '18',
    spellcheck: 'false',
  });
  box.setAttribute('aria-describedby', `${id}-found`);
  const speakers = element('span', { class: 'desk-speakers' });
  const size = element('p', { class: 'desk-size' });
  const problems = element('ol', { class: 'desk-problems' });
  const found = element('div', { id: `${id}-found`, role: 'status' }, size, problems);
  const tools = element(
    'div',
    { class: 'desk-tools', role: 'group', 'aria-label': strings.transcript.tools },
    button(strings.transcript.desk, () => void openDesk(), { class: 'desk-first' }),
    button(strings.transcript.time, insertTime, { title: strings.transcript.timeKeys }),
    button(strings.transcript.chapter, () => insertHead('## ')),
    speakers,
  );

  /** The transcribing desk, at this text: fields of one name stand in the order of the recordings. */
  async function openDesk(): Promise<void> {
    const layer = options['name'] === 'verbatim' ? 'verbatim' : 'transcript';
    const fields = [...document.querySelectorAll(`.desk-words[data-layer='${layer}']`)];
    const { openTranscribing } = await import('../../transcribing/window/open-transcribing.ts');
    openTranscribing({ recording: Math.max(0, fields.indexOf(whole)), layer });
  }

  function insertHead(head: string): void {
    typeInto(box, headPlace(box.value, box.selectionStart).before + head);
  }

  /** The time above is a good beginning: usually only its seconds have to be changed. */
  function insertTime(): void {
    const time = timeAbove(box.value, box.selectionStart);
    insertHead(`[${time}] `);
    const end = box.selectionStart - 2;
    box.setSelectionRange(end - time.length, end);
  }

  function showProblem({ line, text }: { line: number; text: string }): HTMLLIElement {
    const go = () => {
      box.focus();
      box.setSelectionRange(...lineRange(box.value, line));
    };
    return element('li', {}, button(text, go));
  }

  function describe(): void {
    const described = describeTranscript(box.value);
    size.textContent = described.size;
    problems.replaceChildren(...described.problems.slice(0, MOST_PROBLEMS).map(showProblem));
    const left = described.problems.length - MOST_PROBLEMS;
    if (left > 0) problems.append(element('li', {}, strings.transcript.more(left)));
    speakers.replaceChildren(
      ...described.speakers.slice(0, 9).map((name, index) =>
        button(name, () => insertHead(`${name}：`), {
          title: strings.transcript.speakerKeys(index + 1),
        }),
      ),
    );
  }

  function draw(): void {
    if (!showsSame(box.value, value)) box.value = value;
    describe();
  }

  /** ⌘ or Ctrl with Alt and a digit: a speaker; with Enter: a time. Nothing a browser uses itself. */
  function followKey(event: KeyboardEvent): void {
    if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    const digit = event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
    const speaker = digit && speakers.querySelectorAll('button')[Number(digit) - 1];
    if (speaker) speaker.click();
    else if (event.key === 'Enter') insertTime();
    else return;
    event.preventDefault();
  }

  box.addEventListener('keydown', followKey);
  box.addEventListener('input', () => {
    value = keepLineEnds(box.value, value);
    change(value);
    clearTimeout(waiting);
    waiting = setTimeout(describe, PAUSE);
  });
  const whole = element('div', { class: 'desk-words' }, tools, box, found);
  whole.dataset['layer'] = String(options['name']);
  return {
    element: whole,
    show: (next) => {
      value = next;
      callOff = whenFormShows(draw);
    },
    close: () => {
      clearTimeout(waiting);
      callOff();
    },
  };
};

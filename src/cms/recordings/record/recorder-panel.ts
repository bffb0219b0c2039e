import { recordingStrings } from '../../../strings/cms-recordings.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import { button, element } from '../../widgets/element.ts';
import { keepFocus } from '../../widgets/recording/keep-focus.ts';
import type { Take } from '../recordings-store.ts';
import { hearLevel } from './hear-level.ts';
import { openMicrophone } from './open-microphone.ts';
import { recordSound, type SoundRecording } from './record-sound.ts';

const strings = recordingStrings.record;
/** Milliseconds. */
const TICK = 100;

export interface RecorderPanel {
  element: HTMLElement;
  /** The form is left: what was recorded is offered the next time. */
  close: () => void;
}

export interface RecorderDoors {
  title: string;
  /** Undefined: nothing was recorded; `sentence`: why it ended by itself. */
  onDone: (take: Take | undefined, sentence?: string) => void;
}

/** What can be pressed while it is being recorded. */
function makeControls(recording: SoundRecording, stop: () => void) {
  let isHalted = false;
  const clock = element('span', { role: 'timer', class: 'desk-recorder-clock' });
  const halt = button(strings.pause, () => {
    isHalted = !isHalted;
    if (isHalted) recording.pause();
    else recording.goOn();
    halt.textContent = isHalted ? strings.goOn : strings.pause;
    tell();
  });
  halt.className = 'desk-button';
  const end = button(strings.stop, stop, { class: 'desk-button desk-first' });
  const tell = () => {
    const text = formatClock(recording.seconds());
    clock.textContent = isHalted ? strings.halted(text) : strings.going(text);
  };
  tell();
  return { clock, halt, end, tell };
}

/**
 * Records in the form: how long it is, how loud it is, a pause, and an end. Rejects with a
 * FileRefusal where there is no microphone to be had.
 */
export async function makeRecorderPanel({ title, onDone }: RecorderDoors): Promise<RecorderPanel> {
  const stream = await openMicrophone();
  const level = hearLevel(stream);
  const meter = element('meter', { min: '0', max: '1', 'aria-label': strings.level });
  const recording = recordSound(stream, { title, onHalt: (sentence) => void end(sentence) });
  const controls = makeControls(recording, () => void end());
  const timer = setInterval(() => {
    meter.value = level.now();
    controls.tell();
  }, TICK);
  let isOver = false;

  async function finish(): Promise<Take | undefined> {
    isOver = true;
    clearInterval(timer);
    level.close();
    return recording.stop();
  }
  async function end(sentence?: string): Promise<void> {
    if (isOver) return;
    onDone(await finish(), sentence);
  }

  const { clock, halt, end: stop } = controls;
  const row = element('div', { class: 'desk-taking desk-recorder', role: 'group' });
  keepFocus(row);
  row.append(clock, meter, halt, stop);
  return { element: row, close: () => void (isOver || finish()) };
}

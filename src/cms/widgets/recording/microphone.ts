import { fileStrings } from '../../../strings/cms-files.ts';
import { recordingStrings } from '../../../strings/cms-recordings.ts';
import { FileRefusal } from '../../files/entry-files.ts';
import type { RecorderPanel } from '../../recordings/record/recorder-panel.ts';
import type { Take } from '../../recordings/recordings-store.ts';
import { button, element } from '../element.ts';

const strings = recordingStrings.record;

interface MicrophoneDoors {
  title: () => string;
  /** Says why not; an empty text takes it back. */
  refuse: (sentence: string) => void;
  take: (take: Take) => void;
}

/** A button that records here and now, with what it takes to do so in its place meanwhile. */
export function makeMicrophone({ title, refuse, take }: MicrophoneDoors) {
  let panel: RecorderPanel | undefined;
  let isGone = false;
  const helpId = `recorder-help-${crypto.randomUUID()}`;
  const start = button(strings.start, () => void record(), {
    class: 'desk-button',
    'aria-describedby': helpId,
  });
  const help = element('p', { id: helpId }, strings.help);
  const place = element('div', { class: 'desk-microphone' }, start, help);

  function rest(): void {
    panel = undefined;
    place.replaceChildren(start, help);
  }

  function done(made: Take | undefined, sentence?: string): void {
    rest();
    if (made && !isGone) take(made);
    if (sentence || !made) refuse(sentence ?? strings.nothing);
    start.focus();
  }

  async function open(): Promise<void> {
    const { makeRecorderPanel } = await import('../../recordings/record/recorder-panel.ts');
    panel = await makeRecorderPanel({ title: title(), onDone: done });
    // Allowed only after the form was left.
    if (isGone) return panel.close();
    place.replaceChildren(panel.element);
    panel.element.querySelector('button')?.focus();
  }

  async function record(): Promise<void> {
    refuse('');
    start.disabled = true;
    help.textContent = strings.asking;
    try {
      await open();
    } catch (error) {
      refuse(error instanceof FileRefusal ? error.message : fileStrings.notTaken);
    } finally {
      start.disabled = false;
      help.textContent = strings.help;
    }
  }

  return {
    element: place,
    isOn: () => panel !== undefined,
    allow: (isAllowed: boolean) => {
      start.disabled = !isAllowed;
    },
    close: () => {
      isGone = true;
      panel?.close();
    },
  };
}

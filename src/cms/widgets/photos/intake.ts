import { photoStrings as strings } from '../../../strings/cms-photos.ts';
import type { EntryFiles } from '../../files/entry-files.ts';
import { button, element } from '../element.ts';
import { takePhotos, type Taken } from './take-photos.ts';

interface IntakeOptions {
  files: EntryFiles;
  names: () => readonly string[];
  add: (name: string) => void;
  /** When all have come, or it was stopped. */
  done: (taken: Taken, wasStopped: boolean) => void;
}

export interface Intake {
  /** How far it is, a button to stop, and what was not taken. */
  element: HTMLElement;
  take: (files: File[]) => void;
  stop: () => void;
  isBusy: () => boolean;
}

/** Takes in what was chosen, batch after batch, and says how far it is. */
export function makeIntake({ files, names, add, done }: IntakeOptions): Intake {
  const bar = element('progress', { max: '1', value: '0' });
  const words = element('span', {});
  const halt = button(strings.cancel, () => stopper?.abort(), { class: 'desk-button' });
  const progress = element(
    'div',
    { class: 'desk-taking', role: 'group', hidden: true },
    words,
    bar,
    halt,
  );
  const refused = element('div', { class: 'desk-refused', role: 'alert', hidden: true });
  let stopper: AbortController | undefined;
  let last: Promise<void> = Promise.resolve();

  function tell(refusals: readonly string[]): void {
    if (refusals.length === 0) return;
    const close = button(strings.close, () => (refused.hidden = true), { class: 'desk-button' });
    refused.replaceChildren(...refusals.map((text) => element('p', {}, text)), close);
    refused.hidden = false;
  }

  async function run(chosen: File[]): Promise<void> {
    stopper = new AbortController();
    const { signal } = stopper;
    progress.hidden = false;
    bar.max = chosen.length;
    const onStart = (at: number) => {
      bar.value = at - 1;
      words.textContent = strings.taking(at, chosen.length);
    };
    try {
      const taken = await takePhotos(chosen, { files, names, add, onStart, signal });
      tell(taken.refusals);
      done(taken, taken.left > 0);
    } finally {
      progress.hidden = true;
    }
  }
  return {
    element: element('div', {}, progress, refused),
    take: (chosen) => {
      if (chosen.length > 0) last = last.then(() => run(chosen));
    },
    stop: () => stopper?.abort(),
    isBusy: () => !progress.hidden,
  };
}

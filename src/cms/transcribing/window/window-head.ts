import { formatClock } from '../../../transcript/format-clock.ts';
import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { decapDoors } from '../../entry/doors.ts';
import { button, element } from '../../widgets/element.ts';

export interface WindowHead {
  element: HTMLElement;
  /** What the entry is called now. */
  showTitle: () => void;
  /** How long the recording is; seconds. */
  showLength: (seconds: number | null) => void;
}

interface HeadOptions {
  recordings: HTMLElement;
  /** Puts what was typed into the form. */
  flush: () => void;
  close: () => void;
}

function titleOf(): string {
  const title = decapDoors().readOpenEntry()?.fields()['title'];
  return typeof title === 'string' && title !== '' ? title : strings.untitled;
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** On top of the window: which entry, which recording, saved or not, and the way back. */
export function makeHead({ recordings, flush, close }: HeadOptions): WindowHead {
  const title = element('h2', {});
  const length = element('p', {});
  const news = element('p', { role: 'status' });
  const save = button(strings.save, () => void keep(), { class: 'desk-button desk-first' });

  async function keep(): Promise<void> {
    flush();
    save.disabled = true;
    news.textContent = strings.saving;
    const isSaved = await decapDoors().saveOpenEntry(() => (news.textContent = strings.saved));
    if (!isSaved) news.textContent = strings.notSaved;
    save.disabled = false;
  }

  const facts = element('div', { class: 'transcribing-facts' }, recordings, length, news);
  const back = button(strings.close, close, { class: 'desk-button' });
  const doing = element('div', { class: 'transcribing-doing' }, save, back);
  return {
    element: element('header', { class: 'transcribing-head' }, title, facts, doing),
    showTitle: () => write(title, titleOf()),
    // Called some times a second, while it plays.
    showLength: (seconds) =>
      write(length, seconds === null ? '' : strings.length(formatClock(seconds))),
  };
}

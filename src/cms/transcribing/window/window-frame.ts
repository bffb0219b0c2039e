import { transcribingStrings as strings } from '../../../strings/transcribing-window.ts';
import { coverForm } from '../../entry/cover-form.ts';
import { element } from '../../widgets/element.ts';
import { addWindowStyle } from './window-style.ts';

/**
 * A window as large as the page, over the form and above the foot, where notices and the entry's
 * tools stay in reach. It is no `<dialog>`: that would close with Escape, which plays and pauses.
 */
export function openFrame(...content: HTMLElement[]): { element: HTMLElement; close: () => void } {
  addWindowStyle();
  const frame = element(
    'section',
    { class: 'transcribing', role: 'dialog', 'aria-label': strings.title, tabindex: '-1' },
    ...content,
  );
  const before = document.activeElement as HTMLElement | null;
  const uncoverForm = coverForm();
  document.body.append(frame);
  document.documentElement.classList.add('is-transcribing');
  return {
    element: frame,
    close: () => {
      frame.remove();
      document.documentElement.classList.remove('is-transcribing');
      uncoverForm();
      if (before?.isConnected) before.focus();
    },
  };
}

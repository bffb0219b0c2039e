import { toolStrings } from '../../strings/cms-tools.ts';
import { addDeskStyle } from '../foot/desk-style.ts';
import { button, element } from '../widgets/element.ts';

export interface Panel {
  /** A short heading. */
  title: string;
  content: HTMLElement;
  /** Buttons at the panel's foot; the panel closes only where `close` is called. */
  actions?: readonly HTMLElement[];
  onClose?: () => void;
}

/**
 * Opens a window over the page: Escape and its button close it, the keyboard stays inside, and goes
 * back to where it was. Returns how to close it.
 */
export function openPanel({ title, content, actions = [], onClose }: Panel): () => void {
  addDeskStyle();
  const heading = element('h2', { tabindex: '-1' }, title);
  const dialog = element('dialog', { class: 'desk-panel', 'aria-label': title });
  const close = () => dialog.close();
  dialog.append(
    element(
      'div',
      { class: 'desk-panel-head' },
      heading,
      button(toolStrings.close, close, { class: 'desk-button' }),
    ),
    element('div', { class: 'desk-panel-body' }, content),
    element('div', { class: 'desk-panel-foot' }, ...actions),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return close;
}

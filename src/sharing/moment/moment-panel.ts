import { momentPanel as t } from '../../strings/sharing-moment.ts';
import { makeButton } from './make-button.ts';

/** The parts of the panel; what they do is told elsewhere. */
export interface MomentPanel {
  root: HTMLElement;
  quote: HTMLElement;
  /** Buttons that widen it, and those that make it shorter. */
  earlier: HTMLButtonElement;
  fromHere: HTMLButtonElement;
  later: HTMLButtonElement;
  toHere: HTMLButtonElement;
  hear: HTMLButtonElement;
  link: HTMLTextAreaElement;
  copy: HTMLButtonElement;
  /** Only where the phone can pass things on by itself. */
  send: HTMLButtonElement;
  draw: HTMLButtonElement;
  /** What has happened, for the eye and the ear. */
  said: HTMLElement;
  /** Takes the picture. */
  card: HTMLElement;
  close: HTMLButtonElement;
}

function add<K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: K,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return parent.appendChild(made);
}

function addRow(parent: HTMLElement): HTMLElement {
  return add(parent, 'div', 'moment-rows');
}

function addButton(row: HTMLElement, words: string): HTMLButtonElement {
  return row.appendChild(makeButton(words, () => undefined));
}

function addHead(root: HTMLElement): HTMLButtonElement {
  const head = add(root, 'div', 'moment-head');
  add(head, 'strong').textContent = t.label;
  return addButton(head, t.close);
}

function addLink(root: HTMLElement): HTMLTextAreaElement {
  const label = add(root, 'label');
  label.textContent = t.link;
  const link = add(label, 'textarea');
  link.readOnly = true;
  link.rows = 2;
  link.spellcheck = false;
  link.addEventListener('focus', () => link.select());
  return link;
}

/** Draws the panel, not yet on the page. */
export function drawPanel(): MomentPanel {
  const root = document.createElement('section');
  root.className = 'moment moment-panel';
  root.setAttribute('aria-label', t.label);
  root.tabIndex = -1;
  const close = addHead(root);
  const quote = add(root, 'blockquote');
  quote.setAttribute('aria-live', 'polite');
  const ends = addRow(root);
  const [earlier, later] = [addButton(ends, t.earlier), addButton(ends, t.later)];
  const [fromHere, toHere] = [addButton(ends, t.fromHere), addButton(ends, t.toHere)];
  const link = addLink(root);
  const ways = addRow(root);
  const [copy, send] = [addButton(ways, t.copy), addButton(ways, t.send)];
  const [draw, hear] = [addButton(ways, t.draw), addButton(ways, '')];
  copy.classList.add('strong');
  const said = add(root, 'p');
  said.setAttribute('role', 'status');
  const card = add(root, 'div');
  return {
    root,
    quote,
    earlier,
    fromHere,
    later,
    toHere,
    hear,
    link,
    copy,
    send,
    draw,
    said,
    card,
    close,
  };
}

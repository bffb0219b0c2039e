import { momentPanel as t } from '../../strings/sharing-moment.ts';
import { makeButton } from './make-button.ts';

/** Move one end of the words by a turn. */
export interface EndButtons {
  earlier: HTMLButtonElement;
  later: HTMLButtonElement;
}

/** The parts of the panel; what they do is told elsewhere. */
export interface MomentPanel {
  root: HTMLElement;
  quote: HTMLElement;
  /** Buttons that move its beginning and its end to an earlier or a later turn. */
  start: EndButtons;
  stop: EndButtons;
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

/** A row that moves one end. */
function addEnd(root: HTMLElement, words: string): EndButtons {
  const row = add(root, 'div', 'moment-end');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', words);
  add(row, 'span').textContent = words;
  return { earlier: addButton(row, t.earlier), later: addButton(row, t.later) };
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
  link.rows = 1;
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
  const [start, stop] = [addEnd(root, t.start), addEnd(root, t.stop)];
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
    start,
    stop,
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

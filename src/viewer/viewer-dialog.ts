import { viewerStrings as t } from '../strings/viewer.ts';

/** The viewer's parts; made by script, since without script nobody needs them. */
export interface ViewerDialog {
  root: HTMLElement;
  /** Holds the picture; scrolls where it is larger. */
  stage: HTMLElement;
  /** What is written below; scrolls where it is long. */
  text: HTMLElement;
  /** `3/8` for the eye, and in words for the ear. */
  count: HTMLElement;
  spokenCount: HTMLElement;
  caption: HTMLElement;
  previous: HTMLButtonElement;
  next: HTMLButtonElement;
  zoom: HTMLButtonElement;
  close: HTMLButtonElement;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent?: HTMLElement,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  parent?.appendChild(element);
  return element;
}

function makeButton(words: string, bar: HTMLElement): HTMLButtonElement {
  const button = make('button', 'button', bar);
  button.type = 'button';
  button.textContent = words;
  return button;
}

function makeRoot(): HTMLElement {
  const root = make('div', 'viewer');
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-modal', 'true');
  root.setAttribute('aria-label', t.title);
  return root;
}

function makeStage(root: HTMLElement): HTMLElement {
  const stage = make('div', 'viewer-stage', root);
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', t.photo);
  return stage;
}

function makeText(
  root: HTMLElement,
): Pick<ViewerDialog, 'text' | 'count' | 'spokenCount' | 'caption'> {
  const text = make('div', 'viewer-text', root);
  text.setAttribute('role', 'group');
  text.setAttribute('aria-label', t.text);
  text.setAttribute('aria-live', 'polite');
  const count = make('span', 'viewer-count', text);
  count.setAttribute('aria-hidden', 'true');
  const spokenCount = make('span', 'viewer-spoken', text);
  return { text, count, spokenCount, caption: make('span', '', text) };
}

/** Draws the dialog, not yet on the page; `several` photos can be leafed through. */
export function drawDialog(several: boolean): ViewerDialog {
  const root = makeRoot();
  const stage = makeStage(root);
  const words = makeText(root);
  const bar = make('div', 'viewer-bar', root);
  const previous = makeButton(t.previous, bar);
  const next = makeButton(t.next, bar);
  const zoom = makeButton(t.larger, bar);
  const close = makeButton(t.close, bar);
  previous.hidden = next.hidden = words.count.hidden = words.spokenCount.hidden = !several;
  return { root, stage, ...words, previous, next, zoom, close };
}

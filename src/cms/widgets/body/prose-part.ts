import { widgetStrings as strings } from '../../../strings/cms-widgets.ts';
import { element } from '../element.ts';
import { sourceOf, type ProsePiece } from './cut-body.ts';
import type { Desk, Part } from './part.ts';
import { makePlainProse } from './plain-prose.ts';
import type { RichOptions } from './rich/rich-prose.ts';
import { withText, type Beside } from './space-prose.ts';
import type { Writing } from './writing.ts';

export interface ProsePart extends Part {
  /** None while it is being fetched. */
  writing: () => Writing | null;
  /** Called when somebody can write here. */
  ready: (then: (writing: Writing) => void) => void;
}

/** The editor of rich text is a part of its own: nobody needs it to log in. */
function fetchRich(): Promise<(place: HTMLElement, options: RichOptions) => Writing> {
  return import('./rich/rich-prose.ts').then(
    ({ makeRichProse }) => makeRichProse,
    () => makePlainProse,
  );
}

/** A piece of running text, shown as the site shows it. */
export function makeProsePart(piece: ProsePiece, desk: Desk, beside: () => Beside): ProsePart {
  const place = element('div', { class: 'desk-prose' }, strings.body.opening);
  let writing: Writing | null = null;
  const ready = fetchRich().then((makeProse) => {
    place.replaceChildren();
    writing = makeProse(place, {
      text: piece.text,
      label: strings.body.text,
      changed: desk.changed,
      moved: (moved) => {
        desk.cursor.writing = moved;
        desk.cursor.moved();
      },
    });
    desk.cursor.writing ??= writing;
    return writing;
  });
  return {
    element: place,
    writing: () => writing,
    ready: (then) => void ready.then(then),
    source: () => sourceOf(writing ? withText(piece, writing.text(), beside()) : piece),
  };
}

import { photoStrings as strings } from '../../../strings/cms-photos.ts';
import { formatPastDate, parsePastDate } from '../../../model/dates.ts';
import { toEdtf } from '../../../model/to-edtf.ts';
import type { FormField } from '../../config/cms-config.ts';
import { button, element } from '../element.ts';
import type { CreateChoice } from '../names/create-choice.ts';
import type { Choice } from '../widget.ts';
import { followEnter } from './follow-enter.ts';
import { makePhotoField, type PhotoField } from './photo-field.ts';
import { isEmpty, nameOf, SHARED, sortFields, type Photo } from './photo.ts';

export interface PhotoCard {
  element: HTMLElement;
  show: (photo: Photo, place: { at: number; of: number; before: Photo | undefined }) => void;
  /** The picture may have come. */
  showPicture: (name: string) => void;
  /** Into the first box. */
  focus: () => void;
}

interface CardOptions {
  id: string;
  fields: readonly FormField[];
  findChoices: (field: FormField) => (() => Promise<Choice[]>) | undefined;
  createChoice: (field: FormField) => CreateChoice | undefined;
  pictureOf: (name: string) => string | undefined;
  /** What is said of the photo, beneath its picture. */
  beside: HTMLElement;
  change: (name: string, value: unknown) => void;
  /** To the next photo (1), the one before (-1). */
  go: (steps: number) => void;
  /** Past the last box of a photo. */
  finish: () => void;
  move: (steps: number) => void;
  remove: () => void;
}

/** How the site will write a date, or that nobody can tell which year is meant. */
function readDate(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') return '';
  const edtf = toEdtf(value);
  return parsePastDate(edtf) ? strings.shownAs(formatPastDate(edtf)) : strings.dateUnclear;
}

function makeButtons({ go, move, remove }: CardOptions) {
  const press = (label: string, act: () => void) => button(label, act, { class: 'desk-button' });
  const [previous, next] = [
    press(strings.previous, () => go(-1)),
    press(strings.next, () => go(1)),
  ];
  const [forward, back] = [
    press(strings.forward, () => move(-1)),
    press(strings.back, () => move(1)),
  ];
  const row = element('div', { class: 'desk-photo-buttons' }, previous, next, forward, back);
  row.append(press(strings.remove, remove));
  const show = (at: number, of: number) => {
    previous.disabled = forward.disabled = at === 0;
    next.disabled = back.disabled = at === of - 1;
  };
  return { row, show };
}

function makePicture(pictureOf: CardOptions['pictureOf']) {
  const image = element('img', { decoding: 'async' });
  const waiting = element('p', {}, strings.noPicture);
  const frame = element('div', { class: 'desk-photo-picture' }, image, waiting);
  const show = (name: string) => {
    const address = pictureOf(name);
    image.alt = strings.view(name);
    image.hidden = address === undefined;
    waiting.hidden = address !== undefined;
    if (address && image.getAttribute('src') !== address) image.src = address;
  };
  return { frame, show };
}

function makeFields({ id, fields, findChoices, createChoice, change }: CardOptions) {
  const make = (field: FormField): PhotoField => {
    const tell = (value: unknown) => {
      if (field.name === 'when') made.say(readDate(value));
      if (!isEmpty(value)) made.offer(undefined);
      change(field.name, value);
    };
    const options = { id: `${id}-${field.name}`, field, change: tell };
    const choices = { findChoices: findChoices(field), createChoice: createChoice(field) };
    const made = makePhotoField({ ...options, ...choices });
    return made;
  };
  const { asked, more } = sortFields(fields);
  return { asked: asked.map(make), more: more.map(make) };
}

/** One photo, large, and everything that is asked about it. */
export function makePhotoCard(options: CardOptions): PhotoCard {
  const picture = makePicture(options.pictureOf);
  const buttons = makeButtons(options);
  const { asked, more } = makeFields(options);
  const rows = element(
    'div',
    { class: 'desk-photo-fields' },
    ...asked.map((field) => field.element),
  );
  const others = element('details', {}, element('summary', {}, strings.more));
  others.append(...more.map((field) => field.element));
  const card = element(
    'section',
    { class: 'desk-photo-card' },
    picture.frame,
    options.beside,
    rows,
    others,
    buttons.row,
  );
  card.append(element('p', { class: 'desk-photo-keys' }, strings.keys));

  followEnter(rows, (box) => {
    const at = asked.findIndex(({ element: row }) => row.contains(box));
    if (at + 1 < asked.length) asked[at + 1]!.focus();
    else options.finish();
  });

  function show(
    photo: Photo,
    { at, of, before }: { at: number; of: number; before: Photo | undefined },
  ) {
    picture.show(nameOf(photo));
    buttons.show(at, of);
    card.setAttribute('aria-label', strings.place(at + 1, of));
    for (const field of [...asked, ...more]) {
      const [own, theirs] = [photo[field.name], before?.[field.name]];
      field.show(own);
      const isNews = SHARED.includes(field.name) && isEmpty(own) && !isEmpty(theirs);
      field.offer(isNews ? theirs : undefined);
      if (field.name === 'when') field.say(readDate(own));
    }
  }
  return { element: card, show, showPicture: picture.show, focus: () => asked[0]?.focus() };
}

import { likenessStrings as strings } from '../../strings/likeness.ts';
import { button, element } from '../widgets/element.ts';

/** A photo that looks like one that has just come. */
export interface KnownPhoto {
  how: 'identical' | 'alike';
  name: string;
  /** A small picture of it. */
  picture: string;
  /** The entry it is in, and where that opens; null: it is in the form, too. */
  entry: { title: string; place: number; caption: string; href: string } | null;
}

/** Which photos look like `name`, of those elsewhere and of `others` in the form. */
export type AskAlike = (name: string, others: readonly string[]) => Promise<KnownPhoto[]>;

interface NoticesOptions {
  ask: AskAlike;
  pictureOf: (name: string) => string | undefined;
  /** Something is known of a photo that was not before, or it was set aside. */
  onNews: () => void;
  /** A notice is gone, and the keyboard with it. */
  onDismissed: () => void;
}

export interface AlikeNotices {
  element: HTMLElement;
  /** Asks about a photo that has come, and says what is known; nothing waits for the answer. */
  askAbout: (name: string, others: readonly string[]) => void;
  /** The photos of the form as they are now, and which of them is open: of that one it is said. */
  show: (names: readonly string[], open: string | undefined) => void;
  /** Brings what is said of the open photo before whoever writes about it: a large picture may hide it. */
  reveal: () => void;
  /** Whether there is something to be said of a photo. */
  isKnown: (name: string) => boolean;
}

interface Notice {
  row: HTMLElement;
  show: (names: readonly string[], open: string | undefined) => void;
}

function pair(mine: HTMLImageElement, { picture, name }: KnownPhoto): HTMLElement {
  const known = element('img', { src: picture, alt: name, loading: 'lazy' });
  const figure = (image: HTMLImageElement, said: string) =>
    element('figure', {}, image, element('figcaption', {}, said));
  return element(
    'div',
    { class: 'desk-alike-pair' },
    figure(mine, strings.newPicture),
    figure(known, strings.knownPicture),
  );
}

function link({ title, href }: NonNullable<KnownPhoto['entry']>): HTMLElement {
  // In a window of its own: what is typed here and not saved stays.
  const attributes = { href, target: '_blank', rel: 'noopener', class: 'desk-alike-link' };
  return element('a', { ...attributes, title: strings.goHint }, strings.go(title));
}

/** What is said of one photo and one that it looks like. */
function makeNotice(
  name: string,
  known: KnownPhoto,
  pictureOf: NoticesOptions['pictureOf'],
  dismissed: () => void,
): Notice {
  const words = element('p', {});
  const mine = element('img', { alt: name });
  const row = element('div', { class: 'desk-alike' });
  const dismiss = button(strings.dismiss, dismissed, { class: 'desk-button' });
  const ways = [...(known.entry ? [link(known.entry)] : []), dismiss];
  row.append(
    pair(mine, known),
    element(
      'div',
      {},
      words,
      element('div', { class: 'desk-alike-ways' }, ...ways),
      element('small', {}, strings.advice),
    ),
  );
  const whereIn = (names: readonly string[]) =>
    known.entry
      ? strings.inEntry(known.entry.title, known.entry.place, known.entry.caption)
      : strings.here(names.indexOf(known.name) + 1);
  const show = (names: readonly string[], open: string | undefined) => {
    row.hidden = name !== open || (!known.entry && !names.includes(known.name));
    const said = strings.said[known.how](names.indexOf(name) + 1, whereIn(names));
    if (!row.hidden && words.textContent !== said) words.textContent = said;
    const picture = pictureOf(name);
    if (picture && mine.getAttribute('src') !== picture) mine.src = picture;
  };
  return { row, show };
}

/**
 * Says of photos that have just come that they were there before. It is advice: nothing is refused
 * or taken away, and where the question can't be asked nothing is said.
 */
export function makeAlikeNotices(options: NoticesOptions): AlikeNotices {
  const { ask, pictureOf, onNews, onDismissed } = options;
  // Only what changes inside a region that was there before is read out.
  const region = element('div', { 'aria-live': 'polite' });
  const notices = new Map<string, Notice>();
  const reveal = () =>
    [...notices.values()]
      .find(({ row }) => !row.hidden)
      ?.row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const dismiss = (name: string) => {
    notices.get(name)?.row.remove();
    notices.delete(name);
    onNews();
    onDismissed();
  };
  const tell = (name: string, [first]: readonly KnownPhoto[]) => {
    if (!first) return;
    notices.get(name)?.row.remove();
    const notice = makeNotice(name, first, pictureOf, () => dismiss(name));
    notices.set(name, notice);
    notice.row.hidden = true;
    region.append(notice.row);
    onNews();
    if (!notice.row.hidden) reveal();
  };
  return {
    element: region,
    askAbout: (name, others) =>
      void ask(name, others).then(
        (known) => tell(name, known),
        () => undefined,
      ),
    show: (names, open) => notices.forEach((notice) => notice.show(names, open)),
    reveal,
    isKnown: (name) => notices.has(name),
  };
}

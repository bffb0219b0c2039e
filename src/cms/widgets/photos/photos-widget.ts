import { photoStrings as strings } from '../../../strings/cms-photos.ts';
import type { FormField } from '../../config/cms-config.ts';
import { makeDropArea, takePasted } from '../../files/drop-area.ts';
import type { EntryFiles } from '../../files/entry-files.ts';
import { makeAlikeNotices, type AskAlike } from '../../likeness/alike-notices.ts';
import { button, element } from '../element.ts';
import type { CreateChoice } from '../names/create-choice.ts';
import type { MakeWidget } from '../widget.ts';
import { makeIntake } from './intake.ts';
import { makePhotoCard } from './photo-card.ts';
import { makePhotoList } from './photo-list.ts';
import { FILE, isDescribed, move, nameOf, withField, type Photo } from './photo.ts';

/** With these a phone gives a JPEG where it has a HEIC. */
const ACCEPTED = 'image/jpeg,image/png,image/webp';

/**
 * The photos of an entry: chosen many at once, then described one after another. The one that is
 * open stays where it is while others are still coming.
 */
export function photosWidget(
  files: EntryFiles,
  createChoice?: (collection: unknown) => CreateChoice | undefined,
  askAlike: AskAlike = async () => [],
): MakeWidget<Photo[]> {
  return ({ id, options, change, findChoicesFor }) => {
    let photos: Photo[] = [];
    let at = 0;
    const news = element('p', { class: 'desk-photo-news', role: 'status' });
    const undo = element('div', { class: 'desk-photo-undo', hidden: true });
    const root = element('div', {
      id,
      class: 'desk-photos',
      role: 'group',
      'aria-label': String(options['label']),
    });

    function set(next: Photo[]): void {
      photos = next;
      at = Math.max(0, Math.min(at, photos.length - 1));
      draw();
      change(photos);
    }

    function showList(): void {
      list.show(photos, at);
      const names = photos.map(nameOf);
      alike.show(names, names[at]);
    }

    function draw(): void {
      showList();
      card.element.hidden = photos.length === 0;
      const photo = photos[at];
      if (photo) card.show(photo, { at, of: photos.length, before: photos[at - 1] });
      sayPlace();
    }

    function sayPlace(): void {
      const left = photos.filter((photo) => !isDescribed(photo)).length;
      const place = strings.place(at + 1, photos.length) + strings.left(left);
      const text = photos.length === 0 ? strings.none : place;
      if (news.textContent !== text) news.textContent = text;
    }

    /** What is still in a box belongs to the photo that is open. */
    function settle(): void {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && card.element.contains(activeElement))
        activeElement.blur();
    }

    function open(index: number): void {
      settle();
      at = index;
      draw();
      card.focus();
      alike.reveal();
    }

    /** After the last box: the next photo, or the first that has no caption yet. */
    function finish(): void {
      const open_ = photos.findIndex((photo) => !isDescribed(photo));
      if (at + 1 < photos.length) open(at + 1);
      else if (open_ >= 0 && open_ !== at) open(open_);
      else {
        settle();
        sayPlace();
        drop.focus();
      }
    }

    function shift(steps: number): void {
      const to = at + steps;
      if (to < 0 || to >= photos.length) return;
      const from = at;
      at = to;
      set(move(photos, from, to));
    }

    function remove(): void {
      settle();
      const index = at;
      const photo = photos[index]!;
      const putFileBack = files.remove(nameOf(photo));
      const putBack = () => {
        putFileBack();
        undo.hidden = true;
        at = Math.min(index, photos.length);
        set([...photos.slice(0, at), photo, ...photos.slice(at)]);
        news.textContent = strings.putBackDone(nameOf(photo));
        card.focus();
      };
      const back = button(strings.putBack, putBack, { class: 'desk-button' });
      undo.replaceChildren(element('p', { role: 'status' }, strings.removed(nameOf(photo))), back);
      undo.hidden = false;
      set(photos.filter((_, other) => other !== index));
      back.focus();
    }

    function add(name: string): void {
      const isFirst = !root.classList.contains('desk-filling');
      root.classList.add('desk-filling');
      const wasIdle = !card.element.contains(document.activeElement);
      if (isFirst && wasIdle) at = photos.length;
      set([...photos, { [FILE]: name }]);
      if (isFirst && wasIdle) card.focus();
      alike.askAbout(name, photos.map(nameOf));
    }

    const intake = makeIntake({
      files,
      names: () => photos.map(nameOf),
      add,
      done: ({ added, left }, wasStopped) => {
        root.classList.remove('desk-filling');
        if (wasStopped) news.textContent = strings.stopped(added, left);
        else if (added > 0) news.textContent = strings.added(added) + news.textContent;
      },
    });
    const drop = makeDropArea({
      id: `${id}-choose`,
      label: strings.choose,
      help: strings.help,
      accept: ACCEPTED,
      multiple: true,
      take: intake.take,
    });
    const pictureAt = (width: 320 | 1280) => (name: string) => files.picture(name, width);
    const alike = makeAlikeNotices({
      ask: askAlike,
      pictureOf: pictureAt(320),
      onNews: () => showList(),
      onDismissed: () => card.focus(),
    });
    const list = makePhotoList(pictureAt(320), open, alike.isKnown);
    const card = makePhotoCard({
      id,
      fields: options['fields'] as FormField[],
      findChoices: (field) => findChoicesFor?.({ ...field }),
      createChoice: ({ collection }) => createChoice?.(collection),
      pictureOf: pictureAt(1280),
      beside: alike.element,
      change: (name, value) => {
        photos = photos.map((photo, index) =>
          index === at ? withField(photo, name, value) : photo,
        );
        list.show(photos, at);
        sayPlace();
        change(photos);
      },
      go: (steps) => open(at + steps),
      finish,
      move: shift,
      remove,
    });
    takePasted(root, intake.take);
    root.addEventListener('keydown', (event) => {
      const steps = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
      if (!steps || photos.length === 0) return;
      event.preventDefault();
      shift(steps);
    });
    const unwatch = files.watch(() => {
      showList();
      const photo = photos[at];
      if (photo) card.showPicture(nameOf(photo));
    });
    root.append(drop.element, intake.element, undo, news, list.element, card.element);
    draw();
    return {
      element: root,
      show: (value) => {
        photos = value;
        at = Math.max(0, Math.min(at, photos.length - 1));
        draw();
      },
      refusal: () => (intake.isBusy() ? strings.wait : null),
      close: () => {
        intake.stop();
        unwatch();
      },
    };
  };
}

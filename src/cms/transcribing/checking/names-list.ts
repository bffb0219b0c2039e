import { checkingStrings as strings } from '../../../strings/transcribing-checking.ts';
import { button, element } from '../../widgets/element.ts';
import { makeCheckList, type CheckList } from './check-list.ts';
import type { NameToCheck } from './list-names.ts';
import type { HeardPlace } from './read-checks.ts';
import { nameRow } from './rows-of.ts';

interface NamesSetting {
  refresh: () => void;
  visit: (list: CheckList, key: string, place: HeardPlace) => void;
  /** For screen readers. */
  say: (words: string) => void;
  openReplace: (name: string) => void;
}

/** Every name, and how they are heard: one again and again, or all of them in turn. */
export function makeNamesList({ refresh, visit, say, openReplace }: NamesSetting) {
  const walk = button(strings.walk, walkOn, { class: 'desk-check-walk' });
  const trouble = element('p', { class: 'desk-check-trouble', hidden: true });
  const list = makeCheckList({
    title: strings.names,
    none: strings.none.names,
    refresh,
    extra: element('div', {}, trouble, walk),
  });
  /** Name → which of its places was heard last. */
  const heard = new Map<string, number>();
  let names: readonly NameToCheck[] = [];
  let isLooking = false;
  /** The name that was heard last on the walk. */
  let walked: string | null = null;

  function hear(name: NameToCheck, at: number): void {
    heard.set(name.name, at);
    draw();
    visit(list, name.name, name.places[at]!);
    say(strings.wentTo(name.name, at + 1, name.places.length));
  }

  function hearNext(name: NameToCheck): void {
    const last = heard.get(name.name);
    hear(name, last === undefined ? 0 : (last + 1) % name.places.length);
  }

  function walkOn(): void {
    refresh();
    const next = names[names.findIndex(({ name }) => name === walked) + 1];
    walked = next?.name ?? null;
    if (next) hear(next, 0);
    else say(strings.walked);
    sayWalk();
  }

  function sayWalk(): void {
    const at = names.findIndex(({ name }) => name === walked);
    if (at < 0) walk.textContent = strings.walk;
    else if (at === names.length - 1) walk.textContent = strings.walked;
    else walk.textContent = strings.walkNext(at + 2, names.length);
  }

  function draw(): void {
    const rows = names.map((name) => ({
      ...nameRow(name, heard.get(name.name)),
      press: () => hearNext(name),
      aside: {
        text: strings.replaceOne,
        label: strings.replaceOneOf(name.name),
        press: () => openReplace(name.name),
      },
    }));
    list.show(rows, strings.count.names(names.length, isLooking));
    sayWalk();
  }

  return {
    list,
    show: (next: readonly NameToCheck[], looking: boolean) => {
      names = next;
      isLooking = looking;
      draw();
    },
    sayTrouble: (words: string) => {
      trouble.hidden = false;
      trouble.textContent = words;
    },
  };
}

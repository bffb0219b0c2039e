import { parseAddress, toAddress, type Asked } from './search-address.ts';

/** What a place in the browser's history remembers besides its address. */
interface Remembered {
  /** Results that were shown. */
  shown?: number;
  /** Pixels from the top. */
  scroll?: number;
}

export interface SearchHistory {
  read: () => Asked;
  remembered: () => Remembered;
  remember: (more: Remembered) => void;
  /** While somebody types: the place changes, and no new one is made for every key. */
  type: (asked: Asked) => void;
  /** Enter, a choice: Back leads to what was there before. */
  settle: (asked: Asked) => void;
}

/** The search in the address. `onBack` is told when Back or Forward has changed it. */
export function createHistory(onBack: () => void): SearchHistory {
  const addressOf = (asked: Asked) => location.pathname + toAddress(asked);
  const isHere = (asked: Asked) => addressOf(asked) === location.pathname + location.search;
  /** What somebody came with, or settled on, is kept: the next word makes a place of its own. */
  let isSettled = location.search !== '';
  const remembered = () => (history.state || {}) as Remembered;
  window.addEventListener('popstate', () => {
    isSettled = true;
    onBack();
  });
  return {
    read: () => parseAddress(location.search),
    remembered,
    remember: (more) => history.replaceState({ ...remembered(), ...more }, ''),
    type: (asked) => {
      if (isHere(asked)) return;
      if (isSettled) history.pushState({}, '', addressOf(asked));
      else history.replaceState({}, '', addressOf(asked));
      isSettled = false;
    },
    settle: (asked) => {
      if (!isHere(asked)) history.pushState({}, '', addressOf(asked));
      isSettled = true;
    },
  };
}

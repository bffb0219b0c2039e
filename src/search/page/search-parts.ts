import type { Choices } from './choices.ts';

/** What `search.astro` has prepared for the script. */
export interface SearchParts extends Choices {
  box: HTMLInputElement;
  /** Where results come. */
  answer: HTMLElement;
  /** Read out by screen readers, seen by nobody. */
  status: HTMLElement;
  /** What to try where nothing was found. */
  none: HTMLElement;
  perhaps: HTMLElement;
  recent: HTMLElement;
  /** The list by pinyin. */
  names: HTMLElement;
}

export function findParts(): SearchParts {
  const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
  return {
    box: find('q'),
    answer: find('answer'),
    status: find('status'),
    none: find('none'),
    perhaps: find('perhaps'),
    recent: find('recent'),
    names: find('names'),
    narrow: find('narrow'),
    form: find('choices'),
    narrowed: find('narrowed'),
    clear: find('clear'),
  };
}

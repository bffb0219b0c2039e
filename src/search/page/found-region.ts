import { searchScript as t } from '../../strings/search.ts';
import { make, makeButton } from './make-element.ts';

/** Where an answer stands on a page: its first sentence, its results, what can be done next. */
export interface FoundRegion {
  section: HTMLElement;
  /** Takes the focus when somebody pressed Enter. */
  outcome: HTMLElement;
  /** A second sentence. */
  note: HTMLElement;
  again: HTMLButtonElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/** Empty and hidden. `heading` is `h2` where results are a part of the page. */
export function makeRegion(): FoundRegion {
  const outcome = make('h2');
  outcome.id = 'outcome';
  outcome.tabIndex = -1;
  const note = make('p', 'quiet');
  const again = makeButton('button', t.again);
  const results = make('ol', 'plain');
  results.id = 'results';
  const more = makeButton('button', '');
  more.id = 'more';
  const section = make('section', '', outcome, note, again, results, more);
  section.id = 'found';
  section.setAttribute('aria-label', t.title);
  section.hidden = true;
  const region = { section, outcome, note, again, results, more };
  say(region, '');
  return region;
}

/** What there is to say in the place of results, which are put away. */
export function say(
  { section, outcome, note, again, results, more }: FoundRegion,
  sentence: string,
  second = '',
): void {
  section.hidden = sentence === '';
  outcome.textContent = sentence;
  note.textContent = second;
  note.hidden = second === '';
  again.hidden = true;
  results.textContent = '';
  more.hidden = true;
}

import { labelOf } from '../../model/vocabulary.ts';
import { searchScript as t } from '../../strings/search.ts';
import { markWords } from '../finding/mark-words.ts';
import { foldWords } from '../fold-text.ts';
import type { Shown } from '../found.ts';
import { searchKinds } from '../search-kinds.ts';
import { make } from './make-element.ts';
import { excerptOf, markText } from './mark-text.ts';
import { resultAddress } from './passage-link.ts';
import { listPlaces } from './place-list.ts';

export interface ResultSettings {
  query: string;
  /** How many of its places are listed at first. */
  places: number;
  /** The same entry with more of its passages. */
  showMore: (passages: number) => Promise<Shown>;
}

function factsOf({ kind, village, narrators, years, sound, title }: Shown): string[] {
  return [
    labelOf(searchKinds, kind),
    village === title ? '' : village,
    narrators.join('、'),
    years ? t.years(years[0], years[1]) : '',
    sound ? t.sound : '',
  ].filter((fact) => fact !== '');
}

/** As `FactLine.astro` draws them: the dot stays with the fact before it. */
function factLine(shown: Shown, query: string): HTMLElement {
  const words = foldWords(query);
  const facts = factsOf(shown);
  const line = make('p', 'facts quiet');
  facts.forEach((text, index) => {
    const marked = markText({ text, marks: markWords(text, words).marks });
    line.append(make('span', '', ...marked, index < facts.length - 1 ? ' ·' : ''), ' ');
  });
  if (shown.sample) line.append(make('span', 'sample', t.sample));
  return line;
}

/** One entry that was found: what it is, and the places where the words stand. */
export function resultItem(shown: Shown, settings: ResultSettings): HTMLLIElement {
  const link = make('a', '', ...markText({ text: shown.title, marks: shown.titleMarks }));
  link.href = resultAddress(shown, settings.query);
  const item = make('li', 'result', make('h3', '', link), factLine(shown, settings.query));
  const hasPlaces = listPlaces(item, shown, settings);
  // Found by its title or a name: what it is about.
  if (!hasPlaces && shown.summary)
    item.append(make('p', 'about', ...markText(excerptOf({ text: shown.summary, marks: [] }))));
  return item;
}

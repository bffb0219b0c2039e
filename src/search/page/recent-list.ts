import { make } from './make-element.ts';
import { forgetRecent, readRecent } from './recent-searches.ts';
import { toAddress } from './search-address.ts';

/**
 * Shows what was looked for on this phone in `section`, which is hidden where there is nothing.
 * Who has it forgotten is back at `box`.
 */
export function showRecent(section: HTMLElement, box: HTMLElement): void {
  const searches = readRecent();
  const list = section.querySelector('ul')!;
  list.textContent = '';
  for (const query of searches) {
    const link = make('a', '', query);
    link.href = toAddress({ query, filters: {}, sort: 'best' });
    list.append(make('li', '', link));
  }
  section.hidden = searches.length === 0;
  section.querySelector('button')!.onclick = () => {
    forgetRecent();
    section.hidden = true;
    box.focus();
  };
}

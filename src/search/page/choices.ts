import { labelOf } from '../../model/vocabulary.ts';
import { searchScript as t } from '../../strings/search.ts';
import type { FilterCounts, Filters } from '../found.ts';
import { searchKinds } from '../search-kinds.ts';
import { make } from './make-element.ts';
import { countFilters, parseAddress, type Asked } from './search-address.ts';

/** What narrows the results: `narrow` folds on a phone; `form` holds selects and boxes by name. */
export interface Choices {
  narrow: HTMLDetailsElement;
  form: HTMLFormElement;
  /** Behind the word 缩小范围. */
  narrowed: HTMLElement;
  clear: HTMLButtonElement;
}

type Choice = [value: string, name: string, entries: number];
type Listed = 'kind' | 'village' | 'narrator' | 'decade';

const byPinyin = (a: Choice, b: Choice) => a[1].localeCompare(b[1], 'zh-CN');

const listings: { [F in Listed]: (counts: FilterCounts) => Choice[] } = {
  kind: ({ kind }) =>
    searchKinds.flatMap(([id, label]): Choice[] => {
      const entries = kind.get(id);
      return entries ? [[id, label, entries]] : [];
    }),
  village: ({ village }) =>
    Array.from(village, ([name, entries]): Choice => [name, name, entries]).sort(byPinyin),
  narrator: ({ narrator }) =>
    Array.from(narrator, ([name, entries]): Choice => [name, name, entries]).sort(byPinyin),
  decade: ({ decade }) =>
    Array.from(decade, ([year, entries]): Choice => [`${year}`, t.decade(year), entries]).sort(
      (a, b) => Number(a[0]) - Number(b[0]),
    ),
};

/** What a choice is called that nothing is left of: it stays there to be taken back. */
function nameOf(list: Listed, value: string): string {
  if (list === 'kind') return labelOf(searchKinds, value as NonNullable<Filters['kind']>);
  return list === 'decade' ? t.decade(Number(value)) : value;
}

function control(form: HTMLFormElement, name: string): HTMLInputElement & HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement & HTMLSelectElement;
}

function fillList(form: HTMLFormElement, list: Listed, counts: FilterCounts, chosen: string): void {
  const choices = listings[list](counts);
  if (chosen && !choices.some(([value]) => value === chosen))
    choices.push([chosen, nameOf(list, chosen), 0]);
  const select = control(form, list);
  const options = choices.map(([value, name, entries]) => {
    const option = make('option', '', t.choice(name, entries));
    option.value = value;
    return option;
  });
  const any = make('option', '', t.any);
  any.value = '';
  select.textContent = '';
  select.append(any, ...options);
  select.value = chosen;
  select.closest('label')!.hidden = choices.length === 0;
}

function fillBox(form: HTMLFormElement, name: 'sound' | 'photos', entries: number, on: boolean) {
  const box = control(form, name);
  box.checked = on;
  const label = box.closest('label')!;
  label.hidden = entries === 0 && !on;
  label.querySelector('span')!.textContent = `（${entries}）`;
}

/** Offers what would leave something, with how much; says what is on. */
export function fillChoices(
  { narrow, form, narrowed, clear }: Choices,
  { filters, sort }: Asked,
  counts: FilterCounts,
): void {
  for (const list of Object.keys(listings) as Listed[])
    fillList(form, list, counts, String(filters[list] || ''));
  fillBox(form, 'sound', counts.sound, filters.sound === true);
  fillBox(form, 'photos', counts.photos, filters.photos === true);
  control(form, 'sort').value = sort;
  const on = countFilters(filters);
  narrowed.textContent = t.narrowed(on);
  clear.hidden = on === 0;
  narrow.hidden = on === 0 && counts.kind.size === 0;
}

/** What is chosen now; read as the address would be. */
export function readChoices(form: HTMLFormElement): Pick<Asked, 'filters' | 'sort'> {
  const parts = ['kind', 'village', 'narrator', 'decade', 'sort']
    .map((name) => [name, control(form, name).value] as const)
    .concat(['sound', 'photos'].map((name) => [name, control(form, name).checked ? '1' : '']));
  const address = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const { filters, sort } = parseAddress(`?${address}`);
  return { filters, sort };
}

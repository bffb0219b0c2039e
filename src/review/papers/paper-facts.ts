import { findBySlugOrName } from '../../load/find-by-name.ts';
import { NO_TITLE } from '../../load/read-entry.ts';
import { tellersOf } from '../../load/publication.ts';
import type { Person } from '../../model/person.ts';
import type { Site } from '../../model/site.ts';
import { reviewPapers } from '../../strings/review-papers.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import { html, type Markup } from './markup.ts';
import { orLine } from './print-page.ts';

/** What a paper is printed from; an entry that has no title yet can be printed all the same. */
export type PaperEntry = Pick<EntryUnderReview, 'kind' | 'fields' | 'known'>;

/** The real name, on paper, whatever the site will call them. */
function nameOf(reference: string, people: ReadonlyMap<string, Person>): string {
  return findBySlugOrName(people, reference)?.[1].name ?? reference;
}

export function namesOf(references: readonly string[] | undefined, { known }: PaperEntry): string {
  return (references ?? []).map((each) => nameOf(each, known.people)).join('、');
}

/** Those who tell, or who brought the photos. */
export function tellersNamed(entry: PaperEntry): string {
  return entry.fields ? namesOf(tellersOf(entry.fields), entry) : '';
}

export function villageNamed({ fields, known }: PaperEntry): string {
  const reference = fields?.village;
  if (reference === undefined) return '';
  return findBySlugOrName(known.villages, reference)?.[1].name ?? reference;
}

/** The narrator's year of birth, where there is one narrator and it is known. */
export function bornIn({ fields, known }: PaperEntry): string {
  const [only, ...others] = fields ? tellersOf(fields) : [];
  if (only === undefined || others.length > 0) return '';
  const year = findBySlugOrName(known.people, only)?.[1].birthYear;
  return year === undefined ? '' : reviewPapers.born(year);
}

/** The title somebody gave it; none yet is a line to write on. */
export function titleNamed({ fields }: PaperEntry): string {
  return fields && fields.title !== NO_TITLE ? fields.title : '';
}

/** Rows of a table, two facts to a row where `pairs` are given. */
export function factRows(rows: readonly (readonly [string, Markup][])[]): Markup {
  const cells = (row: readonly [string, Markup][]) =>
    row.map(
      ([label, value], index) =>
        html`<th scope="row">${label}</th>
          <td${row.length === 1 && index === 0 ? { markup: ' colspan="3"' } : { markup: '' }}>${value}</td>`,
    );
  return html`<table class="facts">
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${cells(row)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** How to reach the station; lines to write on where the site's settings are still empty. */
export function stationContact({ station, address, phone }: Site): Markup {
  const { contact } = reviewPapers;
  return html`<p>${contact.station}${orLine(station, 14)}</p>
    <p>${contact.address}${orLine(address, 22)}</p>
    <p>${contact.phone}${orLine(phone, 12)}</p>`;
}

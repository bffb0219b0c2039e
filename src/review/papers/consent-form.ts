import type { Consent } from '../../model/consent.ts';
import type { Site } from '../../model/site.ts';
import { accessLevels, consentScopes } from '../../model/vocabulary.ts';
import { reviewPapers } from '../../strings/review-papers.ts';
import { html, type Markup } from './markup.ts';
import {
  bornIn,
  factRows,
  stationContact,
  tellersNamed,
  titleNamed,
  villageNamed,
  type PaperEntry,
} from './paper-facts.ts';
import { dateOrLine, orLine, printPage, tickBox } from './print-page.ts';

const { consent: words, ticked, unticked } = reviewPapers;

function choice(isTicked: boolean, title: string, explanation: Markup | string): Markup {
  const box = tickBox(isTicked, isTicked ? ticked : unticked);
  return html`<li>
    ${box}<span class="what"><b>${title}</b>${words.means}${explanation}</span>
  </li>`;
}

function scopes(consent: Consent | undefined): Markup {
  const rows = consentScopes.map(([id, label]) =>
    choice(consent?.scopes.includes(id) ?? false, label, words.scopes[id]),
  );
  return html`<ul class="choices">
    ${rows}
  </ul>`;
}

/** Nothing is ticked before somebody has agreed to something. */
function access(consent: Consent | undefined): Markup {
  const chosen = consent && consent.scopes.length > 0 ? consent.access : null;
  const rows = accessLevels.map(([id, label]) => choice(chosen === id, label, words.access[id]));
  const later = html`${dateOrLine(consent?.embargoUntil)}${words.laterFrom}`;
  const isLater = consent?.embargoUntil !== undefined;
  return html`<ul class="choices">
    ${rows}${choice(isLater, words.later, later)}
  </ul>`;
}

function rights({ replyDays }: Site): Markup {
  const rows = words.rights(replyDays).map((each, index) => html`<li>${index + 1}. ${each}</li>`);
  return html`<ul class="rights">
    ${rows}
  </ul>`;
}

function fingerprint(): Markup {
  return html`<td class="print">
    <div><span>${words.fingerprint}</span></div>
  </td>`;
}

function signatures(consent: Consent | undefined, isAlbum: boolean): Markup {
  return html`<section class="sign">
    <h2>${words.signTitle}</h2>
    <p>${words.readAloud}</p>
    <table class="hands" role="presentation">
      <tbody>
        <tr>
          <td>
            <p class="row">${isAlbum ? words.provider : words.narrator}${orLine('', 11)}</p>
            <p class="row">${words.date}${dateOrLine(consent?.date)}</p>
            <p class="row">${words.guardian}${orLine('', 7)}</p>
            <p class="row">${words.relation}${orLine('', 7)}</p>
          </td>
          ${fingerprint()}
        </tr>
      </tbody>
    </table>
    <p class="row">${words.obtainedBy}${orLine(consent?.obtainedBy, 8)}</p>
  </section>`;
}

/**
 * 知情同意书: what is asked, in large type, filled in as far as the entry is, to be signed or
 * marked with a thumb. Names are real ones here: this is the paper that stays in the cupboard.
 */
export function consentForm(entry: PaperEntry, site: Site): string {
  const isAlbum = entry.kind === 'albums';
  const { consent, referenceCode } = entry.fields ?? {};
  const who = tellersNamed(entry);
  const body = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead(site.station || words.station, site.name)}</p>
    ${factRows([
      [
        [isAlbum ? words.provider1 : words.narrator1, orLine(who, 8)],
        [words.born, orLine(bornIn(entry), 5)],
      ],
      [
        [words.village, orLine(villageNamed(entry), 8)],
        [words.code, orLine(referenceCode, 6)],
      ],
      [[isAlbum ? words.album : words.story, orLine(titleNamed(entry), 16)]],
    ])}
    <h2>${words.scopesTitle}</h2>
    <p>${words.scopesHelp}</p>
    ${scopes(consent)}
    <h2>${words.accessTitle}</h2>
    ${access(consent)}
    <h2 class="overleaf">${words.rightsTitle}</h2>
    ${rights(site)} ${signatures(consent, isAlbum)}
    <div class="foot">
      <p>${words.withdraw}</p>
      ${stationContact(site)}
      <p>${words.copies}</p>
    </div>`;
  return printPage(who ? `${words.title}：${who}` : words.title, body);
}

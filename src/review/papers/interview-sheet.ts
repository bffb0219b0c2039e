import type { Recording } from '../../model/recording.ts';
import type { Site } from '../../model/site.ts';
import type { Story } from '../../model/story.ts';
import { reviewPapers } from '../../strings/review-papers.ts';
import { html, type Markup } from './markup.ts';
import {
  bornIn,
  factRows,
  namesOf,
  tellersNamed,
  titleNamed,
  villageNamed,
  type PaperEntry,
} from './paper-facts.ts';
import { dateOrLine, orLine, printPage, tickBox } from './print-page.ts';

const { sheet: words, ticked, unticked } = reviewPapers;
/** Lines left to write on by hand: with one sitting the sheet is one page, with two as well. */
const linesFor = (sittings: number) => (sittings > 1 ? 1 : 3);

function storyOf({ fields }: PaperEntry): Partial<Story> {
  return fields ?? {};
}

function linesToWrite(sittings: number): Markup {
  const lines = Array.from({ length: linesFor(sittings) }, () => html`<div class="write"></div>`);
  return html`<div>${lines}</div>`;
}

function whoAndWhat(entry: PaperEntry, site: Site): Markup {
  const { interviewers, compilers, dialect, referenceCode } = storyOf(entry);
  return factRows([
    [[words.topic, orLine(titleNamed(entry), 24)]],
    [
      [words.narrator, orLine(tellersNamed(entry), 9)],
      [words.born, orLine(bornIn(entry), 6)],
    ],
    [
      [words.village, orLine(villageNamed(entry), 9)],
      [words.dialect, orLine(dialect, 9)],
    ],
    [
      [words.interviewer, orLine(namesOf(interviewers, entry), 9)],
      [words.compiler, orLine(namesOf(compilers, entry), 9)],
    ],
    [
      [words.station, orLine(site.station, 9)],
      [words.code, orLine(referenceCode, 9)],
    ],
  ]);
}

function oneSitting(recording: Partial<Recording>, number: number): Markup {
  const { title, date, place, equipment, file, referenceCode } = recording;
  return html`<section>
    <h2>${words.sitting(number)}</h2>
    ${factRows([
      [
        [words.date, dateOrLine(date)],
        [words.clock, html`<span class="date"><i></i>时<i></i>分至<i></i>时<i></i>分</span>`],
      ],
      [
        [words.place, orLine(place, 9)],
        [words.present, orLine('', 9)],
      ],
      [
        [words.equipment, orLine(equipment, 9)],
        [words.recordingCode, orLine(referenceCode, 9)],
      ],
      [
        [words.file, orLine(file, 9)],
        [words.recordingTitle, orLine(title, 9)],
      ],
      [[words.condition, conditions()]],
    ])}
  </section>`;
}

function conditions(): Markup {
  const rows = words.conditions.map((label) => html`<li>${tickBox(false, unticked)} ${label}</li>`);
  return html`<ul class="choices">
    ${rows}
  </ul>`;
}

function papers({ fields }: PaperEntry): Markup {
  const { form, date, reviewedBy, reviewedOn } = fields?.consent ?? {};
  const done = [
    form !== undefined && date !== undefined,
    Boolean(reviewedBy && reviewedOn),
    false,
    false,
  ];
  const rows = words.todo.map((label, index) => {
    const isDone = done[index] === true;
    return html`<li>${tickBox(isDone, isDone ? ticked : unticked)} ${label}</li>`;
  });
  return html`<ul class="choices">
    ${rows}
  </ul>`;
}

/** 访谈记录表: who, when, where, with what, and how it went; a block for each sitting. */
export function interviewSheet(entry: PaperEntry, site: Site): string {
  const { recordings = [], summary = '', photos = [] } = storyOf(entry);
  const sittings: Partial<Recording>[] = recordings.length > 0 ? recordings : [{}];
  const body = html`<div class="sheet">
    <h1>${words.title}</h1>
    ${whoAndWhat(entry, site)} ${sittings.map((each, index) => oneSitting(each, index + 1))}
    <section>
      <h2>${words.summary}</h2>
      ${summary.trim() === '' ? linesToWrite(sittings.length) : html`<p>${summary}</p>`}
    </section>
    <section>
      <h2>${words.things(photos.length)}</h2>
      ${linesToWrite(sittings.length)}
    </section>
    <section>
      <h2>${words.papers}</h2>
      ${papers(entry)}
    </section>
    <section class="sign">
      <h2>${words.signTitle}</h2>
      <p class="row">${words.signNarrator}${orLine('', 9)} ${dateOrLine('')}</p>
      <p class="row">${words.signInterviewer}${orLine('', 9)} ${dateOrLine('')}</p>
      <p class="row">${words.signCompiler}${orLine('', 9)} ${dateOrLine('')}</p>
    </section>
  </div>`;
  const who = tellersNamed(entry);
  return printPage(who ? `${words.title}：${who}` : words.title, body);
}

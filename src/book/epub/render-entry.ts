import { escapeXml } from '../../sharing/escape-xml.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import { wholeMinutes } from '../../strings/words.ts';
import type { BookStory } from '../book.ts';
import type {
  Manuscript,
  Run,
  SetAlbum,
  SetChapter,
  SetRecording,
  SetStory,
} from '../print/manuscript.ts';
import {
  renderHeading,
  renderPhoto,
  renderPhotos,
  renderPieces,
  renderTurn,
  type PageSetting,
} from './render-pieces.ts';
import { renderNotes, renderRun, textOf } from './render-run.ts';
import { turnId } from './turn-id.ts';
import { webAddress } from './web-address.ts';
import { paragraph, writePage } from './xhtml.ts';

type Opening = Pick<SetStory, 'title' | 'facts' | 'sample' | 'summary'> &
  Partial<Pick<SetStory, 'lead' | 'provenance'>>;
type Say = Manuscript['say'];

/** A title as contents have it: never nothing. */
export function titleOf({ title }: { title: Run }): string {
  return textOf(title).trim() || words.untitled;
}

/** The mark of what was made up. */
export function renderSample(sample: boolean, say: Say): string {
  if (!sample) return '';
  return `<p class="aside"><b class="sample">${say.sample}</b> ${say['sample-note']}</p>\n`;
}

function renderOpening(it: Opening, page: PageSetting, say: Say): string {
  const runs = (style: string, lines: readonly Run[]) =>
    lines.map((line) => `<p class="${style}">${renderRun(line, page.notes)}</p>\n`).join('');
  const facts = it.facts.map((fact) => renderRun(fact, page.notes)).join('　');
  return [
    `<h1>${escapeXml(titleOf(it))}</h1>\n`,
    facts && `<p class="facts">${facts}</p>\n`,
    runs('aside', it.provenance ?? []),
    renderSample(it.sample, say),
    runs('summary', it.summary === null ? [] : [it.summary]),
    it.lead ? renderPhoto(it.lead, page) : '',
  ].join('');
}

/** Where a recording is heard: the story's page begins with the first. */
function renderListening({ story, link }: BookStory, index: number): string {
  const { audio } = story.recordings[index]!;
  const address = link && audio ? webAddress(link) : null;
  if (!address) return '';
  const href = index > 0 ? `${address}#r=${index + 1}&t=0` : address;
  return `<p class="listen"><a href="${escapeXml(href)}">${words.listen(wholeMinutes(audio!.duration))}</a></p>\n`;
}

function renderRecording(it: SetRecording, told: BookStory, page: PageSetting): string {
  let turns = 0;
  const said = it.pieces.map((piece) =>
    piece.kind === 'turn'
      ? renderTurn(piece, page, turnId(it.index, (turns += 1)))
      : renderPieces([piece], page),
  );
  const facts = it.facts.map((fact) => renderRun(fact, page.notes)).join('　');
  return [
    '<section class="recording">\n',
    renderHeading(it.level, it.title, page),
    facts && `<p class="facts">${facts}</p>\n`,
    ...it.notes.map((note) => paragraph('aside', note)),
    renderListening(told, it.index),
    ...said,
    '</section>\n',
  ].join('');
}

function renderEvents(events: SetStory['events'], page: PageSetting, say: Say): string {
  if (events.length === 0) return '';
  const lines = events.map(
    ([when, what]) => `<dt>${escapeXml(when)}</dt><dd>${renderRun(what, page.notes)}</dd>`,
  );
  return `${renderHeading(page.level, say.events!, page)}<dl>${lines.join('\n')}</dl>\n`;
}

function renderRest(photos: SetStory['photos'], page: PageSetting, say: Say): string {
  if (photos.length === 0) return '';
  return renderHeading(page.level, say.photos!, page) + renderPhotos(photos, null, page);
}

/** One page of its own; `kind` is what readers and screen readers are told it is. */
function writeEntry(it: Opening, kind: 'part' | 'chapter', body: string, { notes }: PageSetting) {
  const section = `<section epub:type="${kind}" role="doc-${kind}">\n${body}</section>\n`;
  return writePage(titleOf(it), section + renderNotes(notes));
}

const newPage = (level: number, say: Say): PageSetting => ({ notes: [], level, plain: say.plain! });

/** A village: its name, and its own text. */
export function renderChapter(it: SetChapter, { say }: Manuscript): string {
  const page = newPage(2, say);
  const body = renderOpening(it, page, say) + renderPieces(it.about, page);
  return writeEntry(it, 'part', body, page);
}

export function renderStory(it: SetStory, told: BookStory, { say, booklet }: Manuscript): string {
  const page = newPage(booklet ? 2 : 3, say);
  const body = [
    renderOpening(it, page, say),
    renderPieces(it.body, page),
    ...it.recordings.map((recording) => renderRecording(recording, told, page)),
    renderRest(it.photos, page, say),
    renderEvents(it.events, page, say),
  ].join('');
  return writeEntry(it, 'chapter', body, page);
}

export function renderAlbum(it: SetAlbum, { say }: Manuscript): string {
  const page = newPage(3, say);
  const body = [
    renderOpening(it, page, say),
    renderPieces(it.body, page),
    it.photos.length > 0 ? renderPhotos(it.photos, null, page) : '',
  ].join('');
  return writeEntry(it, 'chapter', body, page);
}

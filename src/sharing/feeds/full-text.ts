import type { Block } from '../../blocks/block-kinds.ts';
import { photosInBody } from '../../blocks/photos-in-body.ts';
import { escapeHtml } from '../../blocks/render-prose.ts';
import type { EntryText, PublishedPhoto, PublishedRecording } from '../../model/published.ts';
import { dialectStrings } from '../../strings/dialect.ts';
import { exporting as words } from '../../strings/exporting.ts';
import { strings } from '../../strings/strings.ts';
import { turnLines } from '../../transcript/plain-lines.ts';
import type { Chapter, Turn } from '../../transcript/transcript.ts';
import type { FeedEntry } from './feed-items.ts';
import { renderBlocks, renderFigure, renderParagraph } from './render-blocks.ts';
import { wholeLinks } from './whole-links.ts';

/** Photos of an album that a feed shows; its page has them all. */
const MOST_PHOTOS = 40;

function renderPart(part: Turn | Chapter): string {
  if (part.type === 'chapter') return `<h3>${escapeHtml(part.title)}</h3>`;
  const who = part.speaker ? `<b>${escapeHtml(part.speaker)}</b>：` : '';
  const lines = turnLines(part.text).map(({ text, plain }) =>
    plain ? `（${dialectStrings.plain}）${escapeHtml(text)}` : escapeHtml(text),
  );
  return lines.length === 0 ? '' : `<p>${who}${lines.join('<br>')}</p>`;
}

function renderTranscripts(
  transcripts: EntryText['transcripts'],
  recordings: readonly PublishedRecording[],
): string {
  const several = recordings.length > 1;
  return transcripts
    .map((parts, index) => {
      if (!parts || parts.length === 0) return '';
      const { title } = recordings[index] ?? {};
      const number = several ? strings.story.recordingNumber(index + 1) : '';
      const heading = [number, title].filter(Boolean).join('：') || strings.story.transcript;
      return `<h2>${escapeHtml(heading)}</h2>${parts.map(renderPart).join('')}`;
    })
    .join('');
}

/** Photos that the body does not show, the cover first. */
function otherPhotos({ of }: FeedEntry, body: readonly Block[]): PublishedPhoto[] {
  const shown = new Set(photosInBody(body).map(({ file }) => file));
  return of.photos
    .filter((photo) => !shown.has(photo.file) && photo.file !== of.cover?.file)
    .slice(0, MOST_PHOTOS);
}

/**
 * All of a story or an album as HTML for readers' programs: body, what was said, photos. `page` is
 * its whole address. Everything typed is escaped here, or was by the prose renderer.
 */
export function fullText(entry: FeedEntry, text: EntryText, page: string): string {
  const { of } = entry;
  const recordings = entry.kind === 'story' ? entry.of.recordings : [];
  const inBody = photosInBody(text.body).some(({ file }) => file === of.cover?.file);
  const html = [
    of.sample ? `<p><em>${strings.story.sampleNote}</em></p>` : '',
    of.cover && !inBody ? renderFigure(of.cover) : '',
    renderParagraph(of.summary ?? ''),
    renderBlocks(text.body, { photos: of.photos, recordings }),
    renderTranscripts(text.transcripts, recordings),
    ...otherPhotos(entry, text.body).map((photo) => renderFigure(photo)),
    `<p><a href="${escapeHtml(page)}">${words.onSite}</a></p>`,
  ];
  return wholeLinks(html.join('\n'), page);
}

import type { Block } from '../../blocks/block-kinds.ts';
import { photosInBody } from '../../blocks/photos-in-body.ts';
import { escapeHtml } from '../../blocks/render-prose.ts';
import { mediaUrl, photoUrl } from '../../media/photo-variants.ts';
import type { PublishedPhoto, PublishedRecording } from '../../model/published.ts';
import { strings } from '../../strings/strings.ts';
import { formatClock } from '../../transcript/format-clock.ts';

export function renderParagraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

/** A photo as feeds show it: the JPEG that every program knows. */
export function renderFigure(photo: PublishedPhoto, caption = photo.caption): string {
  const alt = escapeHtml(photo.alt ?? caption ?? '');
  const image = `<img src="${photoUrl(photo.image, 960)}" alt="${alt}">`;
  const below = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return `<figure>${image}${below}</figure>`;
}

/** What blocks name by file or number. */
export interface Beside {
  photos: readonly PublishedPhoto[];
  recordings: readonly PublishedRecording[];
}

function renderClip(
  { recording, from, to, caption }: Block & { type: 'AudioClip' },
  { recordings }: Beside,
): string {
  const audio = recordings[recording - 1]?.audio;
  if (!audio) return '';
  const href = `${mediaUrl(`${audio.id}.${audio.extension}`)}#t=${from},${to}`;
  const text = strings.story.clip(formatClock(from), formatClock(to));
  return `${renderParagraph(caption ?? '')}<p><a href="${href}">${escapeHtml(text)}</a></p>`;
}

/** One photo, or several of a kind. */
function renderPhotos(block: Block, { photos }: Beside): string {
  const caption = 'caption' in block ? block.caption : undefined;
  const own = block.type === 'Photo' ? caption : undefined;
  const figures = photosInBody([block])
    .flatMap(({ file }) => photos.filter((photo) => photo.file === file))
    .map((photo) => renderFigure(photo, own ?? photo.caption));
  return figures.join('') + renderParagraph(own ? '' : (caption ?? ''));
}

function renderBlock(block: Block, beside: Beside): string {
  switch (block.type) {
    case 'prose':
      return block.html;
    case 'AudioClip':
      return renderClip(block, beside);
    case 'Quote': {
      const by = renderParagraph(block.by ? `——${block.by}` : '');
      return `<blockquote>${renderBlocks(block.blocks, beside)}${by}</blockquote>`;
    }
    case 'Note': {
      const title = block.title ? `<p><strong>${escapeHtml(block.title)}</strong></p>` : '';
      return `<hr>${title}${renderBlocks(block.blocks, beside)}<hr>`;
    }
    default:
      return renderPhotos(block, beside);
  }
}

/** A body as plain HTML, addresses as the site writes them. */
export function renderBlocks(blocks: readonly Block[], beside: Beside): string {
  return blocks.map((block) => renderBlock(block, beside)).join('');
}

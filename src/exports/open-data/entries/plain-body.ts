import type { Block } from '../../../blocks/block-kinds.ts';
import { photosInBody } from '../../../blocks/photos-in-body.ts';
import type { PublishedPhoto } from '../../../model/published.ts';
import { splitProse } from '../../../search/split-prose.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { formatClock } from '../../../transcript/format-clock.ts';

/** Headings and list items stay what they are where their tags are gone; transcripts mark chapters so. */
function marked(html: string): string {
  return html.replace(/<h\d>/g, '$&## ').replace(/<li>(?:<p>)?/g, '<li>· ');
}

function photoLines(block: Block, photos: readonly PublishedPhoto[]): string[] {
  const caption = 'caption' in block ? block.caption : undefined;
  const single = block.type === 'Photo' ? caption : undefined;
  const shown = photosInBody([block]).flatMap(({ file, alt }) => {
    const photo = photos.find((each) => each.file === file);
    return photo ? [words.photoHere(single ?? photo.caption ?? alt ?? photo.alt ?? '')] : [];
  });
  return single === undefined && caption ? [...shown, caption] : shown;
}

function linesOf(block: Block, photos: readonly PublishedPhoto[]): string[] {
  switch (block.type) {
    case 'prose':
      return splitProse(marked(block.html));
    case 'AudioClip': {
      const { recording, from, to, caption = '' } = block;
      return [words.clipHere(recording, formatClock(from), formatClock(to), caption)];
    }
    case 'Quote': {
      const by = block.by ? [`——${block.by}`] : [];
      return [...plainBody(block.blocks, photos), ...by].map((line) => `　　${line}`);
    }
    case 'Note':
      return [...(block.title ? [block.title] : []), ...plainBody(block.blocks, photos)];
    default:
      return photoLines(block, photos);
  }
}

/** A body as paragraphs of plain text; photos and sound are named where they stand. */
export function plainBody(blocks: readonly Block[], photos: readonly PublishedPhoto[]): string[] {
  return blocks.flatMap((block) => linesOf(block, photos));
}

import type { Block } from '../../blocks/block-kinds.ts';
import { formatPastDate } from '../../model/dates.ts';
import type { PublishedPhoto } from '../../model/published.ts';
import { inPrint as words } from '../../strings/book.ts';
import { formatClock } from '../../transcript/format-clock.ts';
import type { Piece } from './manuscript.ts';
import { setPhoto, type WantedPlate } from './set-photo.ts';
import { setNamed, setProse, setText, type Setting } from './set-prose.ts';

/** The photos that a body may show, and where those are put down that have to be developed. */
export interface Photos {
  photos: readonly PublishedPhoto[];
  wanted: WantedPlate[];
}

const find = (file: string, { photos }: Photos) => photos.filter((photo) => photo.file === file);

function setPair(
  { before, after, caption }: Block & { type: 'BeforeAfter' },
  setting: Setting,
  shown: Photos,
): Piece[] {
  const pair = [
    ...find(before, shown).map((photo) => ({ photo, when: words.before })),
    ...find(after, shown).map((photo) => ({ photo, when: words.after })),
  ].map(({ photo, when }) => {
    const label = [when, photo.when && formatPastDate(photo.when)].filter(Boolean).join('，');
    return setPhoto(photo, 'half', setting, shown.wanted, { label });
  });
  return [{ kind: 'photos', photos: pair, caption: caption ? setNamed(caption, setting) : null }];
}

function setBlock(block: Block, setting: Setting, shown: Photos): Piece[] {
  switch (block.type) {
    case 'prose':
      return setProse(block.html, setting);
    case 'Photo':
      return find(block.file, shown).map((photo) => ({
        kind: 'photo',
        photo: setPhoto(photo, 'full', setting, shown.wanted, block),
      }));
    case 'Gallery': {
      const photos = block.files
        .flatMap((file) => find(file, shown))
        .map((photo) => setPhoto(photo, 'half', setting, shown.wanted));
      const caption = block.caption ? setNamed(block.caption, setting) : null;
      return [{ kind: 'photos', photos, caption }];
    }
    case 'BeforeAfter':
      return setPair(block, setting, shown);
    case 'AudioClip': {
      const when = words.clip(formatClock(block.from), formatClock(block.to));
      const of = [block.caption, `（${when}）`].filter(Boolean).join('');
      return [{ kind: 'aside', of: setNamed(of, setting) }];
    }
    case 'Quote': {
      const by = block.by ? setText(block.by, setting) : null;
      return [{ kind: 'quote', by, pieces: setBody(block.blocks, setting, shown) }];
    }
    case 'Note': {
      const title = block.title ? setText(block.title, setting) : null;
      return [{ kind: 'note', title, pieces: setBody(block.blocks, setting, shown) }];
    }
  }
}

/** A body, as pieces of the manuscript. */
export function setBody(blocks: readonly Block[], setting: Setting, shown: Photos): Piece[] {
  return blocks.flatMap((block) => setBlock(block, setting, shown));
}

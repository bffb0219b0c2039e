import type { Block } from '../blocks/block-kinds.ts';
import { parseBody, type Body } from '../blocks/parse-body.ts';
import type { PublishedPhoto, PublishedRecording } from '../model/published.ts';
import type { Publication } from './publication.ts';
import { withholdText } from './withhold-passages.ts';

/** A body as a reader may see it, parsed; problems are numbered by the file's own lines. */
export function readPublishableBody({ read, disclosure, register, report }: Publication): Body {
  const body = parseBody(
    withholdText(read.body).text,
    (slug) => register.words.has(slug),
    disclosure.rewrite,
  );
  for (const problem of body.problems)
    report({ ...problem, line: problem.line + read.bodyLine - 1 });
  return body;
}

interface Shown {
  photos: readonly PublishedPhoto[];
  recordings: readonly PublishedRecording[];
}

/** Both photos of a place, or the one that may be shown, or nothing. */
function keepPair(
  pair: Extract<Block, { type: 'BeforeAfter' }>,
  has: (file: string) => boolean,
): Block[] {
  const [file, ...others] = [pair.before, pair.after].filter(has);
  if (file === undefined) return [];
  return others.length > 0 ? [pair] : [{ type: 'Photo', file }];
}

/** The blocks that can still be shown once consent has taken photos or sound away. */
export function keepShowable(blocks: readonly Block[], shown: Shown): Block[] {
  const has = (file: string) => shown.photos.some((photo) => photo.file === file);
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'Photo':
        return has(block.file) ? [block] : [];
      case 'Gallery': {
        const files = block.files.filter(has);
        return files.length > 0 ? [{ ...block, files }] : [];
      }
      case 'BeforeAfter':
        return keepPair(block, has);
      case 'AudioClip':
        return shown.recordings[block.recording - 1]?.audio ? [block] : [];
      case 'Quote':
      case 'Note': {
        const inner = keepShowable(block.blocks, shown);
        return inner.length > 0 ? [{ ...block, blocks: inner }] : [];
      }
      default:
        return [block];
    }
  });
}

/** Reports clips that name a recording the story has not got. */
export function reportMissingRecordings(
  blocks: readonly Block[],
  count: number,
  { read, report }: Pick<Publication, 'read' | 'report'>,
): void {
  for (const block of blocks) {
    if (block.type === 'AudioClip' && block.recording > count)
      report({
        id: 'block-recording-unknown',
        line: read.bodyLine,
        found: String(block.recording),
      });
    if ('blocks' in block) reportMissingRecordings(block.blocks, count, { read, report });
  }
}

import type { Problem } from '../checks/problems.ts';
import type { Block } from '../blocks/block-kinds.ts';
import { parseBody, type Body } from '../blocks/parse-body.ts';
import type { PublishedPhoto, PublishedRecording } from '../model/published.ts';
import type { Disclosure } from './disclosure.ts';
import type { EntryFile } from './entry-file.ts';

interface BodySource {
  entry: EntryFile;
  body: string;
  bodyLine: number;
  disclosure: Disclosure;
  knowsWord: (slug: string) => boolean;
}

/** A body as a reader may see it, parsed; problems are numbered by the file's own lines. */
export function readPublishableBody({ entry, body, bodyLine, disclosure, knowsWord }: BodySource): {
  body: Body;
  problems: Problem[];
} {
  const parsed = parseBody(disclosure.publishable(body), knowsWord);
  const problems = parsed.problems.map(({ line, ...problem }) => ({
    ...problem,
    file: entry.file,
    line: line + bodyLine - 1,
  }));
  return { body: parsed, problems };
}

interface Shown {
  photos: readonly PublishedPhoto[];
  recordings: readonly PublishedRecording[];
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

/** Clips that name a recording the story has not got. */
export function missingRecordings(blocks: readonly Block[], count: number): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'AudioClip') return block.recording > count ? [block.recording] : [];
    return 'blocks' in block ? missingRecordings(block.blocks, count) : [];
  });
}

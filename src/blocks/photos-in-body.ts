import type { Block } from './block-kinds.ts';

/** The photo files a body shows, with what the body says of them. */
export function photosInBody(
  blocks: readonly Block[],
): { file: string; alt?: string | undefined; caption?: string | undefined }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'Photo') return [block];
    if (block.type === 'Gallery') return block.files.map((file) => ({ file }));
    if (block.type === 'BeforeAfter') return [{ file: block.before }, { file: block.after }];
    return 'blocks' in block ? photosInBody(block.blocks) : [];
  });
}

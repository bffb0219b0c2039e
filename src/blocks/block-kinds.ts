import type { z } from 'zod';
import { audioClipFields } from './audio-clip/fields.ts';
import { beforeAfterFields } from './before-after/fields.ts';
import { galleryFields } from './gallery/fields.ts';
import { noteFields } from './note/fields.ts';
import { photoFields } from './photo/fields.ts';
import { quoteFields } from './quote/fields.ts';
import { wordFields } from './word/fields.ts';

/**
 * What an editor can insert into a body, by tag name. `void` stands alone, `container` holds
 * Markdown and other blocks, `inline` stands in running text.
 */
export const blockKinds = {
  Photo: { label: '照片', content: 'void', fields: photoFields },
  Gallery: { label: '一组照片', content: 'void', fields: galleryFields },
  BeforeAfter: { label: '从前和现在', content: 'void', fields: beforeAfterFields },
  AudioClip: { label: '一段录音', content: 'void', fields: audioClipFields },
  Quote: { label: '引文', content: 'container', fields: quoteFields },
  Note: { label: '按语', content: 'container', fields: noteFields },
  Word: { label: '方言词', content: 'inline', fields: wordFields },
} as const satisfies Record<
  string,
  { label: string; content: 'void' | 'container' | 'inline'; fields: z.ZodType }
>;

export type BlockName = keyof typeof blockKinds;
type Fields<N extends BlockName> = z.output<(typeof blockKinds)[N]['fields']>;

/** A parsed body: prose as safe HTML, everything else as typed fields for a component. */
export type Block =
  | { type: 'prose'; html: string }
  | ({ type: 'Photo' } & Fields<'Photo'>)
  | ({ type: 'Gallery' } & Fields<'Gallery'>)
  | ({ type: 'BeforeAfter' } & Fields<'BeforeAfter'>)
  | ({ type: 'AudioClip' } & Fields<'AudioClip'>)
  | ({ type: 'Quote'; blocks: Block[] } & Fields<'Quote'>)
  | ({ type: 'Note'; blocks: Block[] } & Fields<'Note'>);

import { z } from 'zod';
import { draft, sample } from './story.ts';

/** 方言词: one word of the local speech, kept as it is said. */
export const dialectWord = z.object({
  word: z
    .string()
    .min(1, { error: '方言词不能空着' })
    .meta({ title: '方言词', description: '按说的写，比如“俺娘”。' }),
  variants: z
    .array(z.string().min(1))
    .default([])
    .meta({ title: '别的说法', description: '同一个词的别的说法、写法，比如“拉呱儿”。' }),
  pronunciation: z.string().optional().meta({ title: '读音', description: '拼音，或用同音字。' }),
  meaning: z
    .string()
    .min(1, { error: '意思不能空着' })
    .meta({ title: '意思', description: '用普通话说是什么意思。', widget: 'text' }),
  example: z
    .string()
    .optional()
    .meta({ title: '例句', description: '老人是怎么说的。', widget: 'text' }),
  findInTranscripts: z.boolean().default(true).meta({
    title: '在文字稿里认出来',
    description: '文字稿里头一回说到这个词，自动加上解释。要是老认错，就关掉。',
  }),
  draft,
  sample,
});
export type DialectWord = z.output<typeof dialectWord>;

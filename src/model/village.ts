import { z } from 'zod';
import { draft, sample } from './story.ts';

export const village = z.object({
  name: z
    .string()
    .min(1, { error: '村名不能空着' })
    .meta({ title: '村名', description: '比如“柳湾村”。' }),
  aliases: z
    .array(z.string().min(1))
    .default([])
    .meta({ title: '别的叫法', description: '老村名、小名。' }),
  place: z.string().optional().meta({ title: '在哪里', description: '属于哪个镇街，挨着什么。' }),
  summary: z
    .string()
    .optional()
    .meta({ title: '一句话介绍', description: '村庄列表里显示的一两句话。', widget: 'text' }),
  draft,
  sample,
});
export type Village = z.output<typeof village>;

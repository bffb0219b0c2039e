import { z } from 'zod';
import { draft, sample, villageId } from './story.ts';

/** A narrator, an interviewer, or somebody in a photo. Never a contact list. */
export const person = z.object({
  name: z
    .string()
    .min(1, { error: '姓名不能空着' })
    .meta({ title: '姓名', description: '真实姓名。' }),
  aliases: z.array(z.string().min(1)).default([]).meta({
    title: '别的称呼',
    description: '小名、外号、文字稿里的叫法，比如“王大娘”。用化名时，这些也会一起换掉。',
  }),
  pseudonym: z.string().min(1).optional().meta({
    title: '化名',
    description: '不愿公开真名的，网站上用它。没有填就写“一位老人”。',
  }),
  nameWithheld: z.boolean().default(false).meta({
    title: '处处用化名',
    description: '勾选后，无论在哪篇故事里都不出现真名。',
    gate: true,
  }),
  birthYear: z
    .number()
    .int()
    .min(1850)
    .max(2100)
    .optional()
    .meta({ title: '出生年份', description: '只填年份，不填月日。' }),
  village: villageId.optional().meta({ title: '村庄', description: '是哪个村的人。' }),
  about: z
    .string()
    .optional()
    .meta({ title: '一句话介绍', description: '做过什么，是谁的什么人。' }),
  draft,
  sample,
});
export type Person = z.output<typeof person>;

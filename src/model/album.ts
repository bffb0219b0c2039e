import { z } from 'zod';
import { consent } from './consent.ts';
import { fileBeside, personId, photo, referenceCode } from './photo.ts';
import { address, draft, sample, villageId } from './story.ts';

/** 老照片: photos a family brought in, scanned and described together. */
export const album = z.object({
  title: z
    .string()
    .min(1, { error: '题目不能空着' })
    .meta({ title: '题目', description: '比如“李家的老相册”。' }),
  address: address.optional(),
  village: villageId.optional().meta({ title: '村庄', description: '照片是哪个村的。' }),
  providers: z
    .array(personId)
    .default([])
    .meta({ title: '提供者', description: '照片是谁拿来的。' }),
  summary: z.string().optional().meta({ title: '一句话介绍', description: '这些照片讲的是什么。' }),
  cover: fileBeside.optional().meta({
    title: '封面照片',
    description: '不选就用第一张照片。',
    widget: 'photo',
    identifier: true,
  }),
  photos: z.array(photo).default([]).meta({ title: '照片', description: '一张一张写说明。' }),
  referenceCode: referenceCode.optional(),
  consent: consent
    .optional()
    .meta({ title: '知情同意', description: '没有同意，就不会公开。', gate: true }),
  draft,
  sample,
});
export type Album = z.output<typeof album>;

import { z } from 'zod';
import { formerAddresses } from './former-addresses.ts';
import { personId, photo, referenceCode } from './photo.ts';
import { address, agreement, cover, draft, sample, villageId } from './story.ts';

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
  summary: z
    .string()
    .optional()
    .meta({ title: '一句话介绍', description: '这些照片讲的是什么。', widget: 'text' }),
  cover,
  photos: z.array(photo).default([]).meta({ title: '照片', description: '一张一张写说明。' }),
  referenceCode: referenceCode.optional(),
  formerAddresses,
  consent: agreement,
  draft,
  sample,
});
export type Album = z.output<typeof album>;

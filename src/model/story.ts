import { z } from 'zod';
import { consent } from './consent.ts';
import { pastDate } from './dates.ts';
import { formerAddresses } from './former-addresses.ts';
import { fileBeside, personId, photo, referenceCode } from './photo.ts';
import { recording } from './recording.ts';
import { shortCode } from './short-code.ts';
import { idsOf, labelsOf, storyKinds } from './vocabulary.ts';

const year = z.number().int().min(1000).max(2999);

export const villageId = z
  .string()
  .meta({ identifier: true, widget: 'relation', relation: 'villages' });

export const draft = z.boolean().default(false).meta({
  title: '草稿',
  description: '勾选后，发布了也只在整理台里看得到，网站上不出现。',
  gate: true,
});

export const sample = z
  .boolean()
  .default(false)
  .meta({ title: '示例', description: '虚构的样例，页面上标“示例”，可以一次全部删掉。' });

/** The last part of an entry's web address: short, typeable, never changed once shared. */
export const address = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,63}$/, { error: '只能用小写字母、数字和短横线' })
  .meta({
    title: '网址',
    description: '网页地址的最后一段，定了就不再改。',
    widget: 'address',
    identifier: true,
  });

/** One of the photos beside the entry. */
export const cover = fileBeside.optional().meta({
  title: '封面照片',
  description: '不选就用第一张照片。',
  widget: 'photo',
  identifier: true,
});

/** The consent of whoever tells the story, or brought the photos. */
export const agreement = consent
  .optional()
  .meta({ title: '知情同意', description: '没有同意，就不会公开。', gate: true });

export const story = z.object({
  title: z
    .string()
    .min(1, { error: '题目不能空着' })
    .meta({ title: '题目', description: '故事的名字，比如“井台边的四十年”。' }),
  kind: z
    .enum(idsOf(storyKinds))
    .default('life-story')
    .meta({
      title: '类别',
      description: '讲一个村的是村史，讲一个人的是生命故事。',
      labels: labelsOf(storyKinds),
    }),
  address: address.optional(),
  village: villageId.optional().meta({ title: '村庄', description: '故事发生在哪个村。' }),
  narrators: z
    .array(personId)
    .default([])
    .meta({ title: '口述者', description: '讲故事的人，可以不止一位。' }),
  interviewers: z
    .array(personId)
    .default([])
    .meta({ title: '采集者', description: '去采访的人。' }),
  compilers: z
    .array(personId)
    .default([])
    .meta({ title: '整理者', description: '把录音整理成文字的人。' }),
  dialect: z.string().optional().meta({ title: '方言', description: '讲的是哪里话。' }),
  summary: z.string().optional().meta({
    title: '一句话介绍',
    description: '列表里显示的两三句话，最好用老人的原话。',
    widget: 'text',
  }),
  period: z
    .object({
      from: year.meta({ title: '从哪一年', description: '故事从哪一年讲起。' }),
      to: year
        .optional()
        .meta({ title: '到哪一年', description: '讲到哪一年；只讲一年的可以空着。' }),
    })
    .refine(({ from, to }) => to === undefined || to >= from, { error: '结束的年份比开始的早了' })
    .optional()
    .meta({ title: '讲的年代', description: '故事讲的是哪些年，不是录音的年份。' }),
  events: z
    .array(
      z.object({
        when: pastDate.meta({
          title: '哪一年',
          description: '1958、约1958年、五十年代都可以。',
          identifier: true,
        }),
        text: z.string().min(1).meta({ title: '什么事', description: '一句话，会出现在年表里。' }),
      }),
    )
    .default([])
    .meta({ title: '大事', description: '故事里说到的、有年份的事，一件一行。' }),
  topics: z
    .array(z.string().min(1))
    .default([])
    .meta({ title: '话题', description: '比如：逃荒、赶集、婚嫁、办学。' }),
  cover,
  photos: z
    .array(photo)
    .default([])
    .meta({ title: '照片', description: '故事里用到的老照片和新照片。' }),
  recordings: z
    .array(recording)
    .default([])
    .meta({ title: '录音', description: '去了几次、录了几段，就添几段。' }),
  referenceCode: referenceCode.optional(),
  shortCode: shortCode.optional(),
  formerAddresses,
  consent: agreement,
  draft,
  sample,
});
export type Story = z.output<typeof story>;

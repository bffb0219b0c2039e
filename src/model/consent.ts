import { z } from 'zod';
import { calendarDay } from './dates.ts';
import {
  accessLevels,
  consentForms,
  consentScopes,
  idsOf,
  labelsOf,
  reviewWays,
} from './vocabulary.ts';

/**
 * What was agreed, by whom, and until when. The whole is a `gate`: where one field is wrong, nothing
 * is published. Those that are gates themselves close one even where they stand by mistake beside
 * `consent` and not below it. Contact details are kept on paper at the station, never in this repository.
 */
export const consent = z.strictObject({
  scopes: z
    .array(z.enum(idsOf(consentScopes)))
    .default([])
    .meta({
      title: '同意公开的内容',
      description: '知情同意书上勾选了哪几项，就选哪几项。没有勾选的，网站上不会出现。',
      labels: labelsOf(consentScopes),
    }),
  form: z
    .enum(idsOf(consentForms))
    .optional()
    .meta({
      title: '同意的方式',
      description: '签字、按手印，还是在录音里说的。',
      labels: labelsOf(consentForms),
    }),
  date: calendarDay.optional().meta({ title: '同意的日期', description: '同意书上签的那一天。' }),
  obtainedBy: z
    .string()
    .optional()
    .meta({ title: '经手人', description: '当时是哪位社工征得同意的。', internal: true }),
  access: z
    .enum(idsOf(accessLevels))
    .default('public')
    .meta({
      title: '谁可以看',
      description: '公开：人人可看；仅凭链接：只有拿到链接的人能看；封存：暂不公开。',
      labels: labelsOf(accessLevels),
      gate: true,
    }),
  unlistedKey: z
    .string()
    .regex(/^[a-z0-9]{16,40}$/, { error: '要用 16 到 40 个小写字母和数字' })
    .optional()
    .meta({
      title: '链接暗号',
      description: '“仅凭链接”的故事用它做网址，别人猜不到。由电脑生成，不用自己编。',
      identifier: true,
    }),
  embargoUntil: calendarDay.optional().meta({
    title: '哪天起可以公开',
    description: '老人要求过些年再公开的，填那一天；到那天自动公开。',
    gate: true,
  }),
  withdrawnOn: calendarDay.optional().meta({
    title: '撤回同意的日期',
    description: '老人或家人要求撤下时填。填了以后网站上就不再出现，老链接打开只写“已经撤下”。',
    gate: true,
  }),
  tombstone: z.boolean().default(false).meta({
    title: '封存期间列出题目',
    description: '勾选后，封存期间网站上只写“某某故事，封存至某年”，不写内容。',
  }),
  reviewedBy: z
    .string()
    .optional()
    .meta({ title: '谁看过稿子', description: '口述者本人或哪位家人看过、听过定稿。' }),
  reviewedOn: calendarDay
    .optional()
    .meta({ title: '看稿日期', description: '看过、听过定稿的那一天。' }),
  reviewedHow: z
    .enum(idsOf(reviewWays))
    .optional()
    .meta({
      title: '怎么看的稿子',
      description: '自己看的、念给他听的，还是看的预览。',
      labels: labelsOf(reviewWays),
    }),
});

export type Consent = z.output<typeof consent>;

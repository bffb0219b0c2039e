import { z } from 'zod';
import { pastDate } from './dates.ts';

/** A file lying beside the entry, by its bare name: no folders, no way out of the entry's own. */
export const fileBeside = z
  .string()
  .regex(/^[^/\\\0]+$/, { error: '只写文件名，不带文件夹' })
  .refine((name) => name !== '..' && name !== '.', { error: '只写文件名，不带文件夹' })
  .meta({ identifier: true });

/** 档号 (DA/T 13): fonds-class-year-serial, assigned once and never used again. */
export const referenceCode = z.string().min(1).meta({
  title: '档号',
  description: '第一次发布时由电脑自动编，一件一号，以后不变，也不重复使用。',
  widget: 'reference-code',
  identifier: true,
});

export const personId = z
  .string()
  .meta({ identifier: true, widget: 'relation', relation: 'people' });

export const photo = z.object({
  file: fileBeside.meta({
    title: '照片',
    description: '选一张照片。手机里的原图就可以。',
    widget: 'photo',
    identifier: true,
  }),
  alt: z.string().optional().meta({
    title: '照片里有什么',
    description: '一句话说给看不见的人听，比如“一口老井，井边站着三个人”。',
  }),
  caption: z
    .string()
    .optional()
    .meta({ title: '照片说明', description: '写在照片下面的一句话。', widget: 'text' }),
  when: pastDate.optional().meta({
    title: '哪年拍的',
    description: '记得多少写多少：1974年5月、约1965年、六十年代，不知道就空着。',
    identifier: true,
  }),
  place: z.string().optional().meta({ title: '在哪里拍的', description: '村里哪个地方。' }),
  people: z
    .array(personId)
    .default([])
    .meta({ title: '照片里的人', description: '按从左到右的顺序选。' }),
  unidentified: z.string().optional().meta({
    title: '还不认识的人',
    description: '比如“左二穿军装的”。网站会请乡亲们帮忙认。',
  }),
  provenance: z
    .string()
    .optional()
    .meta({ title: '谁提供的', description: '这张老照片是谁家拿来的。' }),
  credit: z.string().optional().meta({ title: '拍摄者', description: '知道是谁拍的就写上。' }),
  rights: z
    .string()
    .optional()
    .meta({ title: '使用说明', description: '家人对用这张照片有什么要求。' }),
  referenceCode: referenceCode.optional(),
  withheld: z.boolean().default(false).meta({
    title: '这张不公开',
    description: '勾选后只存在档案里，网站上不出现。',
    gate: true,
  }),
});
export type Photo = z.output<typeof photo>;

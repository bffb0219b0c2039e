import { z } from 'zod';
import { calendarDay } from './dates.ts';
import { fileBeside, referenceCode } from './photo.ts';

/** One sitting with a narrator: an audio file, when and where it was made, and what was said. */
export const recording = z.object({
  title: z
    .string()
    .optional()
    .meta({ title: '这段录音叫什么', description: '有几段录音时用来区分，比如“第二次去家里”。' }),
  file: fileBeside.optional().meta({
    title: '录音文件',
    description: '没有录音、只有文字稿的，可以空着。',
    widget: 'recording',
    identifier: true,
  }),
  date: calendarDay.optional().meta({ title: '录音日期', description: '去采访的那一天。' }),
  place: z.string().optional().meta({ title: '录音地点', description: '在谁家，或在站里。' }),
  equipment: z
    .string()
    .optional()
    .meta({ title: '设备', description: '手机还是录音笔，什么型号。', internal: true }),
  synthesised: z.boolean().default(false).meta({
    title: '电脑合成的声音',
    description: '示例录音由电脑朗读时勾选，页面上会写明。',
  }),
  transcript: z.string().optional().meta({
    title: '传播本',
    description:
      '给读者看的文字稿，在录音原话上稍作整理。难懂的方言，在下面另起一行写“普通话：”，再写意思。',
    widget: 'transcript',
  }),
  verbatim: z.string().optional().meta({
    title: '档案本',
    description: '一字不改的原话，存档用；没有传播本时，网站上显示它。',
    widget: 'transcript',
  }),
  original: z
    .object({
      name: z.string().meta({ title: '原文件名', description: '手机或录音笔里原来的名字。' }),
      bytes: z
        .number()
        .int()
        .nonnegative()
        .meta({ title: '原文件大小', description: '单位：字节。' }),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({
          title: '校验值',
          description: '用来证明文件没有变过，由电脑填写。',
          identifier: true,
        }),
    })
    .optional()
    .meta({
      title: '原始文件',
      description: '由电脑填写，不用改。',
      internal: true,
      computed: true,
    }),
  referenceCode: referenceCode.optional(),
});
export type Recording = z.output<typeof recording>;

import { z } from 'zod';
import { parseClock } from '../../transcript/read-clock.ts';

const clock = z
  .string()
  .transform((text) => parseClock(text))
  .refine((seconds): seconds is number => seconds !== null, { error: '要写成 1:05 这样的时间' });

/** `<AudioClip recording="1" from="1:05" to="1:40" caption="…" />`: a part of one of the story's recordings. */
export const audioClipFields = z
  .strictObject({
    recording: z
      .string()
      .regex(/^[1-9]\d?$/, { error: '要写第几段录音，比如 1' })
      .default('1')
      .transform(Number)
      .meta({
        title: '第几段录音',
        description: '故事里有几段录音时，写是第几段。',
        identifier: true,
      }),
    from: clock.meta({
      title: '从',
      description: '从录音的哪里开始，比如 1:05。',
      identifier: true,
    }),
    to: clock.meta({ title: '到', description: '到录音的哪里为止，比如 1:40。', identifier: true }),
    caption: z.string().optional().meta({ title: '说明', description: '这一段讲的是什么。' }),
  })
  .refine(({ from, to }) => to > from, { error: '结束的时间要比开始的晚', path: ['to'] });

import { z } from 'zod';
import { fileBeside } from '../../model/photo.ts';

/** `<Photo file="well.jpg" caption="…" />`: one photo of this story; its details come from the photo list. */
export const photoFields = z.strictObject({
  file: fileBeside.meta({
    title: '照片',
    description: '这篇故事里的哪一张照片。',
    widget: 'photo',
    identifier: true,
  }),
  caption: z.string().optional().meta({ title: '说明', description: '不填就用照片自己的说明。' }),
  alt: z.string().optional().meta({ title: '照片里有什么', description: '说给看不见的人听。' }),
});

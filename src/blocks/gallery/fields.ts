import { z } from 'zod';
import { splitList } from '../split-list.ts';

/** `<Gallery files="a.jpg，b.jpg" caption="…" />`: several photos side by side. */
export const galleryFields = z.strictObject({
  files: z
    .string()
    .transform(splitList)
    .refine((files) => files.length > 0, { error: '至少要有一张照片' })
    .meta({ title: '照片', description: '几张照片的文件名，用逗号或顿号隔开。', identifier: true }),
  caption: z.string().optional().meta({ title: '说明', description: '写在这组照片下面。' }),
});

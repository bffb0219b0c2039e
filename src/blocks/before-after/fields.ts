import { z } from 'zod';
import { fileBeside } from '../../model/photo.ts';

/** `<BeforeAfter before="well-1970.jpg" after="well-2024.jpg" caption="…" />`: one place, then and now. */
export const beforeAfterFields = z.strictObject({
  before: fileBeside.meta({
    title: '从前的照片',
    description: '同一个地方，年头早的那一张。',
    widget: 'photo',
    identifier: true,
  }),
  after: fileBeside.meta({
    title: '现在的照片',
    description: '同一个地方，近来照的那一张。',
    widget: 'photo',
    identifier: true,
  }),
  caption: z
    .string()
    .optional()
    .meta({ title: '说明', description: '写在两张下面，比如“村东头的老井，前后差了六十年”。' }),
});

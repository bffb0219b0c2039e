import { z } from 'zod';

/** One of the site's own pages, written by maintainers in MDX. */
export const page = z.object({
  title: z.string().min(1).meta({ title: '题目', description: '页面的名字。' }),
  summary: z
    .string()
    .optional()
    .meta({ title: '一句话介绍', description: '分享到微信时显示的一句话。' }),
});

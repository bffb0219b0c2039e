import { z } from 'zod';

/** `<Quote by="王秀英">…</Quote>`: a passage worth setting large. */
export const quoteFields = z.strictObject({
  by: z.string().optional().meta({ title: '谁说的', description: '写在引文后面。' }),
});

import { z } from 'zod';

/** `<Note title="整理者按">…</Note>`: the editors' voice, set apart from the narrator's. */
export const noteFields = z.strictObject({
  title: z.string().optional().meta({ title: '标题', description: '比如“整理者按”，可以空着。' }),
});

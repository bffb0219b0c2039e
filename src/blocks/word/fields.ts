import { z } from 'zod';

/** `<Word of="niang">俺娘</Word>`: a dialect word in running text, explained by the glossary. */
export const wordFields = z.strictObject({
  of: z
    .string()
    .regex(/^[a-z0-9-]+$/, { error: '要写方言词条的名字' })
    .meta({
      title: '方言词',
      description: '选方言词表里的一个词。',
      widget: 'relation',
      relation: 'glossary',
      identifier: true,
    }),
});

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

export const collections = {
  peerStories: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: './content' }),
    schema: z.object({
      title: z.string(),
      summary: z.string(),
      village: z.string(),
      narrator: z.string(),
      interviewer: z.string(),
      year: z.number(),
      events: z.array(z.object({ when: z.string(), text: z.string() })),
      photos: z.array(z.object({ file: z.string(), alt: z.string(), caption: z.string() })),
    }),
  }),
};

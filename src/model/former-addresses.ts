import { z } from 'zod';

/**
 * Where an entry, or one that was merged into it, used to be found: the last part of its address,
 * or `s/k7mp` where it is a short one.
 */
export const formerAddresses = z
  .array(
    z
      .string()
      .regex(/^(?:s\/)?[a-z0-9][a-z0-9-]{1,63}$/, {
        error: '只写网址的最后一段，比如 old-well；短网址写成 s/k7mp',
      })
      .meta({ identifier: true }),
  )
  .default([])
  .meta({
    title: '曾用网址',
    description: '换过网址，或者有一篇并到了这一篇，把原来的写在这里，老链接就还打得开。',
  });

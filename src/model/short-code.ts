import { z } from 'zod';

/**
 * What short addresses are written with: nothing that looks like another (0/o, 1/l/i, 2/z, 5/s,
 * 6/b, 9/g/q, u/v), nothing that sounds like another over the phone (b/p/d/t, m/n, s/f, j/g, and r
 * like 二), no vowel, and no 4, which no family wants in the address of somebody who has died.
 */
export const shortCodeLetters = '2356789fhkmpwxy';
export const SHORT_CODE_LENGTH = 4;

/** A story's short address (`/s/k7mp/`): given once by a computer, never changed, never used again. */
export const shortCode = z
  .string()
  .regex(new RegExp(`^[${shortCodeLetters}]{${SHORT_CODE_LENGTH},8}$`), {
    error: '短网址是电脑编的，请不要自己写',
  })
  .meta({
    title: '短网址',
    description: '电话里念得出的短网址，第一次发布时由电脑自动编，以后不变，也不重复使用。',
    widget: 'reference-code',
    identifier: true,
  });

import { storyKinds } from '../model/vocabulary.ts';

/** What can be found, in the order in which equals are shown. */
export const searchKinds = [
  ['person', '人物'],
  ['village', '村庄'],
  ...storyKinds,
  ['album', '老照片'],
  ['word', '方言词'],
] as const;
export type SearchKind = (typeof searchKinds)[number][0];

import type { PreviewEnd } from '../review/preview/family-preview.ts';

/** What a family reads above a draft, and where it was. For translators: readers are villagers. */
export const familyPreviewStrings = {
  banner: '这是还没有公开的稿子，只给家里人看。哪里不对、哪里不想留，请告诉社工。',
  ended: {
    withdrawn: '这篇已经撤回，不再给人看了。',
    published: '这篇已经公开，请到网站上看。',
    deleted: '这篇稿子已经不在了，请问问社工。',
    expired: '这个链接过了期，请社工再发一次。',
  } satisfies Record<PreviewEnd, string>,
} as const;

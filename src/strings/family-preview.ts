import type { PreviewEnd } from '../review/preview/family-preview.ts';

/** What a family reads above a draft, and where it was. For translators: readers are villagers. */
export const familyPreviewStrings = {
  banner: {
    title: '还没有发布的预览',
    text: '这是还没有发布的预览，只给您看。哪里不对、哪里不想留，请告诉社工。',
    until: (day: string) => `这个链接用到${day}，请不要转给别人。`,
  },
  // While the page is being made.
  making: { title: '请稍等', lines: ['稿子正在准备，几秒钟就好，这一页会自己打开。'] },
  failed: { title: '稿子没有准备好', lines: ['请过一会儿再打开；还是不行，请告诉社工。'] },
  notShown: (why: string) => ({ title: '现在还看不了', lines: [why, '请告诉社工。'] }),
  // In place of a recording that is left out of the one file.
  soundLeftOut: '录音太大，没有放进这个文件，请让社工放给您听。',
  unreadable: '有的信息填得不对，还不能做预览，请先改好标红的几项。',
  endedTitle: '这个链接不能用了',
  ended: {
    withdrawn: '这篇已经撤回，不再给人看了。',
    sealed: '这篇先封存，不给人看了。',
    published: '这篇已经公开，请到网站上看。',
    deleted: '这篇稿子已经不在了，请问问社工。',
    expired: '这个链接过了期，请社工再发一次。',
    stopped: '这个链接已经停用了，请问问社工。',
  } satisfies Record<PreviewEnd, string>,
  // What the desk answers to the editor's page.
  refused: {
    'draft-missing': '请先保存，再给家人看。',
    'request-unreadable': '编辑页面送来的内容读不懂。请刷新页面再试一次。',
    'request-foreign': '这个请求不是从编辑页面来的，没有理会。',
    'preview-failed': '预览没有做成，稿子好好的。请过一会儿再试；还不行就告诉维护网站的人。',
  },
} as const;

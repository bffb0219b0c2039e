import type { SuggestionReason } from '../search/suggest/suggestion.ts';

/**
 * What may have been meant instead, below what was found.
 * A file of its own: the page's script carries these sentences and no others.
 */
export const suggest: {
  heading: string;
  why: Record<SuggestionReason, string>;
  found: (n: number) => string;
} = {
  heading: '您是不是找……',
  why: {
    pinyin: '按拼音',
    initials: '按拼音首字母',
    traditional: '繁体、简体换一换',
    homophone: '读音一样或相近',
    'one-character': '差一个字',
    dialect: '这里的人这么说',
    plain: '普通话这么说',
    apart: '分开来找',
  },
  found: (n) => `有 ${n} 篇`,
};

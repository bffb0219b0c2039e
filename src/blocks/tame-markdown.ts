import { sentinels } from './sentinels.ts';

/**
 * Rewrites what villagers type so that CommonMark reads it as they meant it. Each rule closes one
 * trap that was seen in real use; `tame-markdown.test.ts` shows each with its example.
 */
const CJK_PUNCTUATION = '\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—·';
const WORD_TAG = /<Word\s+of=(?:"([^"<>]*)"|'([^'<>]*)')\s*>([^<>\n]*)<\/Word>/g;

interface Rule {
  why: string;
  apply: (text: string) => string;
}

const rules: Rule[] = [
  {
    why: '`<br>` is the one piece of HTML people know; it means a new line',
    apply: (text) => text.replace(/<br\s*\/?>/gi, sentinels.lineBreak),
  },
  {
    why: '`<3`, `5<6`, `<!-- -->`, unknown tags and raw HTML are text; only <https://…> is a link',
    apply: (text) => text.replace(/<(?!https?:\/\/[^\s<>]+>)/gi, sentinels.lessThan),
  },
  {
    why: 'nobody here writes code, and an unclosed fence would swallow the rest of the story',
    apply: (text) => text.replaceAll('`', sentinels.backtick),
  },
  {
    why: '3~5年，10~20岁 is a range, not strikethrough',
    apply: (text) => text.replaceAll('~', sentinels.tilde),
  },
  {
    why: '`[注]: …` at a line start would vanish as a link definition',
    apply: (text) => text.replace(/^([\s>*+-]*)\[(?=[^\]\n]*\]:)/gm, '$1\\['),
  },
  {
    why: '`1958. 那年` opens a sentence of its own, not item 1958 of the list above it',
    apply: (text) =>
      text.replace(/^(\d{3,}[.)])/gm, '\n$1').replace(/^([ \t>]*\d{3,})([.)])/gm, '$1\\$2'),
  },
  {
    why: 'a rule under a line is a rule, never a heading made of that line',
    apply: (text) =>
      text
        .replace(/^(.*\S.*)\n( {0,3}-{3,}[ \t]*)$/gm, '$1\n\n$2')
        .replace(/^(.*\S.*\n {0,3})(?=(?:=+|-{1,2})[ \t]*$)/gm, '$1\\'),
  },
  {
    why: 'CommonMark closes emphasis after punctuation only before a space, which Chinese has not',
    apply: (text) =>
      text
        .replace(new RegExp(`([${CJK_PUNCTUATION}])(?=\\*+[^\\s*])`, 'g'), `$1${sentinels.joiner}`)
        .replace(new RegExp(`([^\\s*]\\*+)(?=[${CJK_PUNCTUATION}])`, 'g'), `$1${sentinels.joiner}`),
  },
];

export interface TamedMarkdown {
  source: string;
  /** The dialect words met, addressed by the number between the word sentinels. */
  words: { of: string; text: string }[];
}

/** Makes `text` safe to give to a CommonMark parser; total. */
export function tameMarkdown(text: string): TamedMarkdown {
  const words: TamedMarkdown['words'] = [];
  const withoutWords = text.replace(WORD_TAG, (_, double, single, inner: string) => {
    words.push({ of: double ?? single, text: inner });
    return `${sentinels.wordStart}${words.length - 1}${sentinels.wordEnd}`;
  });
  return { source: rules.reduce((source, rule) => rule.apply(source), withoutWords), words };
}

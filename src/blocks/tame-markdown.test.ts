import { describe, expect, test } from 'vitest';
import { asTyped } from './sentinels.ts';
import { parseBody } from './parse-body.ts';
import { rules, tameMarkdown } from './tame-markdown.ts';

/** For each rule what was typed, and what it must become; the same text would go wrong without it. */
const examples: Record<(typeof rules)[number]['name'], [typed: string, html: string][]> = {
  'line-break': [['一<br>二', '<p>一<br />二</p>']],
  'less-than': [
    ['我<3你', '<p>我&lt;3你</p>'],
    ['<b>粗</b>', '<p>&lt;b&gt;粗&lt;/b&gt;</p>'],
  ],
  'no-code': [['`代码`', '<p>`代码`</p>']],
  'no-strikethrough': [['3~~5年，10~~20岁', '<p>3~~5年，10~~20岁</p>']],
  'no-definitions': [['[注]: 见后', '<p>[注]: 见后</p>']],
  'years-open-sentences': [['1958. 那年', '<p>1958. 那年</p>']],
  'rules-stay-rules': [['末一行\n---', '<p>末一行</p><hr />']],
  'emphasis-in-chinese': [['**注意：**内容', '<p><strong>注意：</strong>内容</p>']],
};

describe.each(rules)('$name: $why', ({ name }) => {
  test.each(examples[name] ?? [])('%j becomes %j', (typed, html) => {
    expect(parseBody(typed, () => false).blocks).toEqual([{ type: 'prose', html }]);
  });
});

test('every rule has an example', () => {
  expect(Object.keys(examples)).toEqual(rules.map(({ name }) => name));
});

test('what a reader sees stays what was typed, but for line breaks and escapes', () => {
  const typed = '`a` ~b~ <c> **注意：**内容 [注]: d';
  expect(asTyped(tameMarkdown(typed))).toBe(typed);
});

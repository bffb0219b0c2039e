import { expect, it } from 'vitest';
import { splitProse } from './split-prose.ts';

it('takes paragraphs, items, cells and headings apart, and nothing else', () => {
  expect(
    splitProse(
      '<h2>老井</h2><p>甜<strong>水</strong>井<br />在东头</p><ul><li>一桶<ul><li>半桶</li></ul></li></ul>' +
        '<div class="table"><table><thead><tr><th>年</th></tr></thead><tbody><tr><td>1958</td></tr></tbody></table></div>' +
        '<blockquote><p>说“有水”</p></blockquote><hr />',
    ),
  ).toEqual(['老井', '甜水井\n在东头', '一桶', '半桶', '年', '1958', '说“有水”']);
});

it('gives back what was typed, also where it looks like tags', () => {
  expect(splitProse('<p>1 &lt; 2 &amp;amp; &quot;是&quot; <a href="/a?b>c">这里</a></p>')).toEqual([
    '1 < 2 &amp; "是" 这里',
  ]);
});

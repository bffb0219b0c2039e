import { expect, it } from 'vitest';
import { parseBody } from '../../blocks/parse-body.ts';
import { readProse } from './read-prose.ts';

function read(markdown: string) {
  const [block] = parseBody(markdown, () => true).blocks;
  return readProse(block?.type === 'prose' ? block.html : '');
}
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });

it('reads what the prose renderer writes, as text and not as markup', () => {
  expect(read('## 一 & 二\n\n他说：**不** <b>去</b>，<Word of="niang">俺娘</Word>说。')).toEqual([
    { type: 'heading', level: 2, children: [text('一 & 二')] },
    {
      type: 'paragraph',
      children: [
        text('他说：'),
        { type: 'strong', children: [text('不')] },
        text(' <b>去</b>，'),
        { type: 'word', slug: 'niang', children: [text('俺娘')] },
        text('说。'),
      ],
    },
  ]);
});

it('reads lists, loose and tight, quotations, tables and rules', () => {
  expect(read('3. 甲\n4. 乙\n\n---\n\n> 引\n\n| 年 | 事 |\n| - | - |\n| 1961 | 来 |')).toEqual([
    { type: 'list', start: 3, entries: [[paragraph('甲')], [paragraph('乙')]] },
    { type: 'rule' },
    { type: 'quotation', blocks: [paragraph('引')] },
    {
      type: 'table',
      head: [[text('年')], [text('事')]],
      rows: [[[text('1961')], [text('来')]]],
    },
  ]);
  expect(read('- 甲\n\n  又\n- 乙')).toEqual([
    { type: 'list', start: null, entries: [[paragraph('甲'), paragraph('又')], [paragraph('乙')]] },
  ]);
});

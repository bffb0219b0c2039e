import { describe, expect, test } from 'vitest';
import { parseBody } from './parse-body.ts';

const knowsWord = (slug: string) => slug === 'niang';

/** A body in one line: prose as its HTML, `[Photo well.jpg]` and so on for the rest. */
function outline(source: string): string {
  const show = (blocks: ReturnType<typeof parseBody>['blocks']): string =>
    blocks
      .map((block) => {
        if (block.type === 'prose') return block.html;
        const { type, ...fields } = block;
        const inner = 'blocks' in block ? show(block.blocks) : null;
        const own = Object.entries(fields).filter(([key]) => key !== 'blocks');
        const named = own.map(([key, value]) => ` ${key}=${String(value)}`).join('');
        return inner === null ? `[${type}${named}]` : `[${type}${named}: ${inner}]`;
      })
      .join('');
  return show(parseBody(source, knowsWord).blocks);
}

function problems(source: string): string[] {
  return parseBody(source, knowsWord).problems.map(
    ({ id, line, found }) => `${line} ${id} ${found}`,
  );
}

describe('what people type means what they meant, or stands as typed', () => {
  test.each([
    // Braces and arrows
    ['花了{很多}钱', '<p>花了{很多}钱</p>'],
    ['{process.env.SECRET}', '<p>{process.env.SECRET}</p>'],
    ['I <3 you', '<p>I &lt;3 you</p>'],
    ['5<6，8>7', '<p>5&lt;6，8&gt;7</p>'],
    ['import x from "y"\n\n正文', '<p>import x from &quot;y&quot;</p><p>正文</p>'],
    ['export default 1', '<p>export default 1</p>'],
    // The one piece of HTML people know
    ['第一行<br>第二行', '<p>第一行<br />第二行</p>'],
    ['第一行<BR/>第二行</br>第三行', '<p>第一行<br />第二行<br />第三行</p>'],
    // Tags
    ['<Note>没有收尾', '<p>&lt;Note&gt;没有收尾</p>'],
    ['没有开头</Note>', '<p>没有开头&lt;/Note&gt;</p>'],
    ['<Photo file="a.jpg"', '<p>&lt;Photo file=&quot;a.jpg&quot;</p>'],
    ['<Photo file={x} />', '<p>&lt;Photo file={x} /&gt;</p>'],
    ['<Unknown a="1">什么</Unknown>', '<p>&lt;Unknown a=&quot;1&quot;&gt;什么&lt;/Unknown&gt;</p>'],
    ['<Word of="niang">俺娘', '<p>&lt;Word of=&quot;niang&quot;&gt;俺娘</p>'],
    ['<!-- 注释 -->', '<p>&lt;!-- 注释 --&gt;</p>'],
    ['<div onclick="x()">原样</div>', '<p>&lt;div onclick=&quot;x()&quot;&gt;原样&lt;/div&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['<svg/onload=x>', '<p>&lt;svg/onload=x&gt;</p>'],
    // Links
    [
      '见<https://example.com/a?b=1&c=2>。',
      '<p>见<a href="https://example.com/a?b=1&amp;c=2" rel="noopener">https://example.com/a?b=1&amp;c=2</a>。</p>',
    ],
    [
      '<https://a.b/"onmouseover=x>',
      '<p><a href="https://a.b/&quot;onmouseover=x" rel="noopener">https://a.b/&quot;onmouseover=x</a></p>',
    ],
    ['[关于](/about/)', '<p><a href="/about/">关于</a></p>'],
    ['[打电话](tel:0531)', '<p><a href="tel:0531">打电话</a></p>'],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p>[a](JaVaScRiPt:alert(1))</p>'],
    ['[a](javascript&colon;alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](&#106;avascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](java&#9;script:alert(1))', '<p>[a](java\tscript:alert(1))</p>'],
    ['[a](&#1;javascript:alert(1))', '<p>[a](\uFFFDjavascript:alert(1))</p>'],
    ['[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>'],
    ['[a](vbscript:x)', '<p>[a](vbscript:x)</p>'],
    ['[a](//evil.example)', '<p>[a](//evil.example)</p>'],
    ['[a](/\\evil.example)', '<p>[a](/\\evil.example)</p>'],
    ['[a](/&#9;/evil.example)', '<p>[a](/\t/evil.example)</p>'],
    ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>'],
    // Punctuation
    ['**注意：**内容', '<p><strong>注意：</strong>内容</p>'],
    ['他说**“你好”**就走', '<p>他说<strong>“你好”</strong>就走</p>'],
    ['**注意:**内容', '<p><strong>注意:</strong>内容</p>'],
    ['这是**(笑)**的', '<p>这是<strong>(笑)</strong>的</p>'],
    ['**甲**，**乙**。', '<p><strong>甲</strong>，<strong>乙</strong>。</p>'],
    ['3~5年，10~20岁', '<p>3~5年，10~20岁</p>'],
    ['~~删掉~~', '<p>~~删掉~~</p>'],
    ['[注]: 这是注释', '<p>[注]: 这是注释</p>'],
    ['- [注]: 一', '<ul><li>[注]: 一</li></ul>'],
    ['[注\n]: x\n\n见[注\n]', '<p>[注]: x</p><p>见[注]</p>'],
    ['[^1]: 脚注', '<p>[^1]: 脚注</p>'],
    ['一行字\n---', '<p>一行字</p><hr />'],
    ['一行字\n===', '<p>一行字===</p>'],
    ['> 引文\n> ---\n> 后面', '<blockquote><p>引文</p><hr /><p>后面</p></blockquote>'],
    ['一行字\n-', '<p>一行字-</p>'],
    ['1. 甲\n1958. 那年发大水', '<ol><li>甲</li></ol><p>1958. 那年发大水</p>'],
    ['1958. 那年发大水', '<p>1958. 那年发大水</p>'],
    ['- 1958. 那年', '<ul><li>1958. 那年</li></ul>'],
    ['共有\n1958.5 斤', '<p>共有1958.5 斤</p>'],
    ['    缩进的一段', '<p>缩进的一段</p>'],
    ['\t用制表符缩进\n\n        八个空格', '<p>用制表符缩进</p><p>八个空格</p>'],
    ['　　全角缩进', '<p>全角缩进</p>'],
    ['```\n没有收尾的代码', '<p>```没有收尾的代码</p>'],
    ['~~~\n也是', '<p>~~~也是</p>'],
    ['一个`反引号`', '<p>一个`反引号`</p>'],
    ['第一行\n第二行', '<p>第一行第二行</p>'],
    ['first\nsecond', '<p>first second</p>'],
    ['𠮷\nsecond', '<p>𠮷second</p>'],
    ['# 大标题', '<h2>大标题</h2>'],
    ['###### 小标题', '<h4>小标题</h4>'],
    ['AT&T &amp; &lt;b&gt;', '<p>AT&amp;T &amp; &lt;b&gt;</p>'],
    [
      '|甲|乙|\n|-|-|\n|一|<b>|',
      '<div class="table"><table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>一</td><td>&lt;b&gt;</td></tr></tbody></table></div>',
    ],
    ['- [x] 问过\n- [ ] 没问', '<ul><li>☑ 问过</li><li>☐ 没问</li></ul>'],
    ['a\u0000b\uFDD0c\uFEFF', '<p>abc</p>'],
    ['坏\uD800字', '<p>坏\uFFFD字</p>'],
    ['', ''],
    [' \n\u3000\n', ''],
  ])('%j', (source, expected) => {
    expect(outline(source)).toBe(expected);
  });
});

describe('blocks', () => {
  test.each([
    ['<Photo file="well.jpg" />', '[Photo file=well.jpg]'],
    ["<Photo file='well.jpg' caption='井' />", '[Photo file=well.jpg caption=井]'],
    ['<Photo file="well.jpg"></Photo>后文', '[Photo file=well.jpg]<p>后文</p>'],
    ['<Photo file="a.jpg" caption="他说&quot;好&quot;" />', '[Photo file=a.jpg caption=他说"好"]'],
    ['<Photo file="a.jpg" caption="5>3 &amp; 2&lt;4" />', '[Photo file=a.jpg caption=5>3 & 2<4]'],
    ['<Photo\n  file="a.jpg"\n  caption="井"\n/>', '[Photo file=a.jpg caption=井]'],
    ['前文<Photo file="a.jpg" />后文', '<p>前文</p>[Photo file=a.jpg]<p>后文</p>'],
    ['![一口井](a.jpg "老井")', '[Photo file=a.jpg alt=一口井 caption=老井]'],
    ['![井](my%20well.jpg)', '[Photo file=my well.jpg alt=井]'],
    ['前![井](a.jpg)后', '<p>前后</p>[Photo file=a.jpg alt=井]'],
    ['![x](https://a.b/c.jpg)', '<p>![x](https://a.b/c.jpg)</p>'],
    ['![x](../c.jpg)', '<p>![x](../c.jpg)</p>'],
    ['[![井](a.jpg)](https://a.b)', '[Photo file=a.jpg alt=井]'],
    ['![<Word of="niang">俺娘</Word>](a.jpg)', '[Photo file=a.jpg alt=俺娘]'],
    ['<Gallery files="a.jpg，b.jpg、c.jpg" />', '[Gallery files=a.jpg,b.jpg,c.jpg]'],
    ['<AudioClip from="1:05" to="1:40" />', '[AudioClip recording=1 from=65 to=100]'],
    ['<Quote by="王">\n\n话\n\n</Quote>', '[Quote by=王: <p>话</p>]'],
    [
      '<Note title="a>b"><Note title="</Note>">里</Note></Note>',
      '[Note title=a>b: [Note title=</Note>: <p>里</p>]]',
    ],
    ['<Note><Quote>话</Note>', '[Note: <p>&lt;Quote&gt;话</p>]'],
    ['<Note></Note>', ''],
    ['<Word of="niang">俺娘</Word>说', '<p><a class="word" href="/glossary/#niang">俺娘</a>说</p>'],
    ['<Word of="nobody">啥</Word>', '<p>啥</p>'],
    ['[<Word of="niang">俺娘</Word>](/a/)', '<p><a href="/a/">俺娘</a></p>'],
  ])('%j', (source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  test('deeper than anybody nests on purpose, tags are text', () => {
    const deep = '<Note>'.repeat(7) + '里' + '</Note>'.repeat(7);
    expect(outline(deep)).toContain('<p>&lt;Note&gt;&lt;Note&gt;里&lt;/Note&gt;&lt;/Note&gt;</p>');
  });

  test('a wrong attribute costs that attribute, not the block', () => {
    expect(outline('<Photo file="a.jpg" width="300" />')).toBe('[Photo file=a.jpg]');
    expect(outline('<Quote by="王" size="9">话</Quote>')).toBe('[Quote by=王: <p>话</p>]');
    expect(outline('<Photo file="../a.jpg" />')).toBe('');
    expect(outline('<AudioClip from="1:40" to="1:05" />')).toBe('');
  });

  test('a glossary entry whose name is not a plain word cannot leave its attribute', () => {
    const { blocks } = parseBody(`<Word of='x"onclick="y'>词</Word>`, () => true);
    expect(blocks).toEqual([
      {
        type: 'prose',
        html: '<p><a class="word" href="/glossary/#x&quot;onclick=&quot;y">词</a></p>',
      },
    ]);
  });

  test('words used are listed once, in their order', () => {
    const { words } = parseBody(
      '<Word of="b">乙</Word><Word of="a">甲</Word><Word of="b">乙</Word><Word of="c">丙</Word>',
      (slug) => slug !== 'c',
    );
    expect(words).toEqual(['b', 'a']);
  });
});

describe('what was not understood is named with its line, in Chinese', () => {
  test.each([
    ['一\n\n<Note>二', ['3 block-unclosed Note']],
    ['<Word of="niang">俺娘', ['1 block-unclosed Word']],
    ['<Photo file={x} />', ['1 block-malformed Photo']],
    ['<Photo file=“a.jpg” />', ['1 block-malformed Photo']],
    ['一\n</Note>', ['2 block-malformed Note']],
    ['一\n<Foo>二</Foo>', ['2 block-unknown Foo', '2 block-unknown Foo']],
    ['<Note>\n\n<Foo>\n</Note>', ['3 block-unknown Foo']],
    ['一\n<Word of="nobody">啥</Word>', ['2 word-unknown 啥（nobody）']],
    ['<Photo />', ['1 block-attribute 照片缺少“照片”']],
    ['<Photo file="a/b.jpg" />', ['1 block-attribute 照片的“照片”只写文件名，不带文件夹']],
    ['<Photo file="a.jpg" width="3" />', ['1 block-attribute 照片的“width”不认识 width']],
    [
      '<AudioClip from="1点" to="2:00" />',
      ['1 block-attribute 一段录音的“从”要写成 1:05 这样的时间'],
    ],
    [
      '<AudioClip from="2:00" to="1:00" />',
      ['1 block-attribute 一段录音的“到”结束的时间要比开始的晚'],
    ],
    ['<AudioClip from="0:10" />', ['1 block-attribute 一段录音缺少“到”']],
    ['I <3 you <br> <div>', []],
  ])('%j', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });
});

describe('rewriting', () => {
  const rewrite = (text: string) => text.replaceAll('王秀英', '某人');
  const parse = (source: string) => parseBody(source, knowsWord, rewrite).blocks;

  test('reaches prose, alt texts, captions and what is shown as typed', () => {
    expect(parse('王秀英说<Word of="niang">王秀英的娘</Word>')).toEqual([
      {
        type: 'prose',
        html: '<p>某人说<a class="word" href="/glossary/#niang">某人的娘</a></p>',
      },
    ]);
    expect(parse('<Quote by="王秀英">王秀英的话</Quote>')).toEqual([
      { type: 'Quote', by: '某人', blocks: [{ type: 'prose', html: '<p>某人的话</p>' }] },
    ]);
    expect(JSON.stringify(parse('<Note>王秀英'))).not.toContain('王秀英');
    expect(
      JSON.stringify(parse('<Note>'.repeat(7) + '王秀英' + '</Note>'.repeat(7))),
    ).not.toContain('王秀英');
    expect(JSON.stringify(parse('[王秀英](https://a.b/王秀英)'))).not.toContain('王秀英');
  });

  test('leaves file names as they are, so that the photo is still found', () => {
    expect(parse('<Photo file="王秀英.jpg" caption="王秀英" />')).toEqual([
      { type: 'Photo', file: '王秀英.jpg', caption: '某人' },
    ]);
    expect(parse('![王秀英](王秀英.jpg)')).toEqual([
      { type: 'Photo', file: '王秀英.jpg', alt: '某人' },
    ]);
    expect(parse('<Gallery files="王秀英.jpg" />')).toEqual([
      { type: 'Gallery', files: ['王秀英.jpg'] },
    ]);
  });
});

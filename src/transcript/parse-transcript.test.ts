import { describe, expect, test } from 'vitest';
import { parseTranscript } from './parse-transcript.ts';

/** Each part as `start speaker|text`, `## title`: short to write and to read. */
function outline(text: string): string[] {
  return parseTranscript(text).parts.map((part) =>
    part.type === 'chapter'
      ? `## ${part.title}`
      : `${part.start ?? '-'} ${part.speaker ?? '-'}|${part.text.replaceAll('\n', '/')}`,
  );
}

describe('a transcript in the strict form', () => {
  test('gives chapters, turns, their paragraphs and the lines they stand on', () => {
    const { parts, problems } = parseTranscript(
      '## 逃荒\n[00:00:05] 采访人：哪年来的？\n[00:00:12] 王大娘：五八年。\n  （笑）那时候：盐碱地。\n',
    );
    expect(problems).toEqual([]);
    expect(parts).toEqual([
      { type: 'chapter', title: '逃荒', line: 1 },
      { type: 'turn', start: 5, speaker: '采访人', text: '哪年来的？', line: 2 },
      {
        type: 'turn',
        start: 12,
        speaker: '王大娘',
        text: '五八年。\n（笑）那时候：盐碱地。',
        line: 3,
      },
    ]);
  });
});

describe('what people write', () => {
  test.each([
    ['[0:05] 采访人: 您好', '5 采访人|您好'],
    ['00:05 采访人：您好', '5 采访人|您好'],
    ['00:05 您好', '5 -|您好'],
    ['00:05', '5 -|'],
    ['［０：０５］采访人：您好', '5 采访人|您好'],
    ['（00:05）采访人：您好', '5 采访人|您好'],
    ['【00:05】采访人：您好', '5 采访人|您好'],
    ['[00:01:09.500] 王大娘：好', '69.5 王大娘|好'],
    ['[75:03] 王大娘：好', '4503 王大娘|好'],
    ['[00:00:05 --> 00:00:09] 王大娘：好', '5 王大娘|好'],
    ['\ufeff[0:05] 王大娘：好', '5 王大娘|好'],
    ['[0:05] 王大娘（笑）：好啊', '5 王大娘|（笑）好啊'],
    ['[0:05] 张三（村支书）：好', '5 张三（村支书）|好'],
    ['说话人1 00:01:23\n您好', '83 说话人1|您好'],
    ['说话人 1 00:03\n您好', '3 说话人 1|您好'],
    ['张三 00:01:23\n您好\n再见', '83 张三|您好/再见'],
    ['张三(00:01:23):\n您好', '83 张三|您好'],
    ['张三(00:01:23): 您好', '83 张三|您好'],
    ['00:05\n张三：您好', '5 张三|您好'],
    ['采访人：您好', '- 采访人|您好'],
    ['说话人2：您好', '- 说话人2|您好'],
    ['问：您好', '- 问|您好'],
    ['一段没有人名的话。', '- -|一段没有人名的话。'],
  ])('%j is read', (text, expected) => {
    expect(outline(text)).toEqual([expected]);
  });

  test('lines may end in CRLF, CR or U+2028', () => {
    const expected = ['1 甲乙|好', '2 丙丁|好'];
    for (const end of ['\r\n', '\r', '\u2028', '\n\n\n']) {
      expect(outline(`[0:01] 甲乙：好${end}[0:02] 丙丁：好`)).toEqual(expected);
    }
  });

  test('a blank speaker is the one above', () => {
    expect(outline('[0:01] 王大娘：一\n[0:02] ：二\n[0:03] 三')).toEqual([
      '1 王大娘|一',
      '2 王大娘|二',
      '3 王大娘|三',
    ]);
  });

  test('an indented transcript below a title is read all the same', () => {
    expect(outline('访谈\n    [0:01] 甲乙：一\n    [0:02] 丙丁：二')).toEqual([
      '- -|访谈',
      '1 甲乙|一',
      '2 丙丁|二',
    ]);
  });

  test('the head of a 飞书妙记 export is no turn of anybody', () => {
    expect(
      outline(
        '访谈\n2024年5月12日 下午 3:00|12分钟\n\n关键词:\n逃荒\n\n文字记录:\n\n张三 00:02\n您好\n\n李四 00:04\n好',
      ),
    ).toEqual([
      '- -|访谈/2024年5月12日 下午 3:00|12分钟/关键词:/逃荒/文字记录:',
      '2 张三|您好',
      '4 李四|好',
    ]);
  });
});

describe('what is not a speaker or a time', () => {
  test.each([
    '他说：不去。',
    '那时候：没有路。',
    '注：以上为原话。',
    '[注]: 见后',
    '1958. 那年发大水',
    '俺娘就说：走吧',
    '时间：2024年5月',
    '12：30到的',
  ])('%s stays in the turn it stands in', (line) => {
    expect(outline(`王大娘：一\n${line}\n${line}\n王大娘：二`)).toEqual([
      `- 王大娘|一/${line}/${line}`,
      '- 王大娘|二',
    ]);
    expect(outline(`[0:01] 王大娘：一\n${line}\n[0:09] 采访人：二`)).toEqual([
      `1 王大娘|一/${line}`,
      '9 采访人|二',
    ]);
  });

  test('without times, a name that stands once is not a speaker, and one that recurs is', () => {
    expect(outline('王大娘：一\n李四：二\n李四：三')).toEqual([
      '- -|王大娘：一',
      '- 李四|二',
      '- 李四|三',
    ]);
  });

  test('with times, only names already seen start a turn of their own', () => {
    expect(outline('[0:01] 王大娘：一\n母亲：走\n母亲：走吧\n王大娘：二')).toEqual([
      '1 王大娘|一/母亲：走/母亲：走吧',
      '- 王大娘|二',
    ]);
  });

  test('a time mark every few minutes does not swallow the named lines between', () => {
    expect(
      outline('[00:00]\n记者：一\n王大娘：二\n记者：三\n王大娘：四\n[05:00]\n王大娘：五'),
    ).toEqual(['0 记者|一', '- 王大娘|二', '- 记者|三', '- 王大娘|四', '300 王大娘|五']);
  });

  test('a sentence that begins with half past twelve is no turn among named lines', () => {
    expect(outline('问：几点走的？\n12:30 我们就走了\n答：对')).toEqual([
      '- 问|几点走的？/12:30 我们就走了',
      '- 答|对',
    ]);
  });

  test('an office and a name, too long for a name, is a speaker where it recurs', () => {
    const title = '柳湾村老年人协会秘书长王德福大爷';
    expect(outline(`[0:01] 问：谁？\n[0:03] ${title}：我。\n[0:09]\n${title}：好。`)).toEqual([
      '1 问|谁？',
      `3 ${title}|我。`,
      `9 ${title}|好。`,
    ]);
    const said = '后来俺家里头一样值钱的东西也没剩下只有它';
    expect(outline(`[0:01] 王大娘：没了。\n[0:03] ${said}：鏊子。`)).toEqual([
      '1 王大娘|没了。',
      `3 王大娘|${said}：鏊子。`,
    ]);
  });

  test('marks stay as they are', () => {
    const text = '（笑）〔……〕【录音不清】⚠ 待核【不公开】身份证【公开】';
    expect(outline(`[0:01] 王大娘：${text}`)).toEqual([`1 王大娘|${text}`]);
  });
});

describe('what is doubtful', () => {
  test('times that go backwards or cannot exist, and turns in which nothing is said, are listed', () => {
    const { problems, parts } = parseTranscript(
      '[0:10] 甲乙：一\n[0:05] 甲乙：二\n[00:75:00] 甲乙：\n',
    );
    expect(problems).toEqual([
      { id: 'time-backwards', line: 2, found: '0:05' },
      { id: 'time-impossible', line: 3, found: '00:75:00' },
      { id: 'turn-empty', line: 3 },
    ]);
    expect(parts).toHaveLength(3);
  });

  test('no text gives no parts', () => {
    expect(parseTranscript(' \n\u3000\n')).toEqual({ parts: [], problems: [] });
  });
});

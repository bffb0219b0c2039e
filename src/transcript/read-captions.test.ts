import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTranscript } from './format-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';
import { readCaptions } from './read-captions.ts';
import { turnsOf } from './transcript.ts';

function outline(captions: string): string[] {
  return turnsOf(readCaptions(captions)).map(
    ({ start, speaker, text }) => `${start} ${speaker ?? '-'}|${text.replaceAll('\n', '/')}`,
  );
}
const cues = (...texts: string[]) =>
  `WEBVTT\n\n${texts.map((text, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}\n`).join('\n')}`;

describe('captions', () => {
  test('speakers stand as voice tags, as bold names, or as plain names that recur', () => {
    expect(outline(cues('<v 张三>您好', '<v.loud Li Si>好</v>'))).toEqual([
      '0 张三|您好',
      '1 Li Si|好',
    ]);
    expect(outline(cues('<b>Duke:</b> Roger', '<b>Buzz</b>: Go'))).toEqual([
      '0 Duke|Roger',
      '1 Buzz|Go',
    ]);
    expect(outline(cues('张三：您好', '李四：好', '张三：走', '李四：走'))).toHaveLength(4);
  });

  test('a cue without a voice tag goes on with the speaker above', () => {
    expect(outline(cues('<v 张三>您好', '您请坐', '<v 李四>好'))).toEqual([
      '0 张三|您好 您请坐',
      '2 李四|好',
    ]);
  });

  test('two voices in one cue are two turns', () => {
    expect(outline(cues('<v 张三>走吗</v> <v 李四>走'))).toEqual(['0 张三|走吗', '0 李四|走']);
  });

  test('a credit in brackets on the second line names the speaker, is kept, and is reported', () => {
    const captions = cues('我们是大学', '我们想要人才\n（特雷西——大学主管）', '学生');
    expect(outline(captions)).toEqual([
      '0 -|我们是大学',
      '1 特雷西|（特雷西——大学主管）/我们想要人才 学生',
    ]);
    expect(readCaptions(captions).problems).toEqual([
      { id: 'speaker-from-credit', line: 6, found: '特雷西' },
    ]);
  });

  test('a sound on the second line is no credit', () => {
    expect(outline(cues('好啊\n（笑）'))).toEqual(['0 -|好啊 （笑）']);
  });

  test('tags, positions, entities and line breaks leave only words', () => {
    expect(
      outline(cues('{\\an8}<i>a &lt;b&gt;</i><br><br>c&nbsp;&#39;d&#x27;<00:00:01.000>', 'e\nf')),
    ).toEqual(["0 -|a <b>/c 'd' e f"]);
  });

  test('headers, styles, regions, notes, settings, numbers, BOM and CRLF are passed over', () => {
    const vtt =
      '\ufeffWEBVTT - 标题\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE 注\n两行\n\n甲\n00:01.000 --> 00:02.000 align:start line:0\n好\n';
    expect(outline(vtt.replaceAll('\n', '\r\n'))).toEqual(['1 -|好']);
  });

  test('srt is read with its numbers, commas, blank lines within and cues run together', () => {
    const srt =
      '1\n00:00:01,500 --> 00:00:02,000\n一\n\n二\n\n2\n00:00:02,000 --> 00:00:03,000\n三\n3\n00:00:03,000 --> 00:00:04,000\n四\n';
    expect(outline(srt)).toEqual(['1.5 -|一/二 三 四']);
  });

  test('words between a blank line and the next number stay with the cue before', () => {
    const srt =
      '1\n00:01,000 --> 00:02,000\n一\n\n二\n2\n00:02,000 --> 00:03,000\n三\n\n四\n00:03,000 --> 00:04,000\n五\n';
    expect(outline(srt)).toEqual(['1 -|一/二 三/四 五']);
  });

  test('cues of zero length, overlapping, or ending at 00:00:00 keep their text', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:01,000\n一\n\n2\n00:00:01,000 --> 00:00:09,000\n二\n\n3\n00:00:03,000 --> 00:00:00,000\n三\n';
    expect(outline(srt)).toEqual(['1 -|一 二 三']);
  });

  test('times that go backwards or cannot be read are reported, and no text is lost', () => {
    const { parts, problems } = readCaptions(
      'WEBVTT\n\n00:09.000 --> 00:10.000\n<v 甲乙>一\n\n00:05.000 --> 00:06.000\n<v 丙丁>二\n\nx --> y\n<v 甲乙>三\n',
    );
    expect(parts).toHaveLength(3);
    expect(problems).toEqual([
      { id: 'time-backwards', line: 6, found: '0:05' },
      { id: 'cue-time-unreadable', line: 9, found: 'x' },
    ]);
  });

  test('turns end at a pause, and with a sentence once they are long enough', () => {
    const long = '我是一九五八年开春来的，那时候这里还是一片盐碱地，连一棵像样的树都没有。';
    expect(outline(cues(long, long, long))).toEqual([`0 -|${long} ${long}`, `2 -|${long}`]);
    expect(outline('WEBVTT\n\n00:01.000 --> 00:02.000\n一\n\n00:06.000 --> 00:07.000\n二')).toEqual(
      ['1 -|一', '6 -|二'],
    );
  });

  test('any text is read, and what is read survives the strict form', () => {
    const fragment = fc.constantFrom(
      'WEBVTT\n\n',
      '00:01.000 --> 00:02.000\n',
      '\n\n00:00:03,000 --> 00:00:00,000\n',
      '\n',
      '\n\n',

      '<v 张三>',
      '<v a: [b]>',
      '<b>Duke:</b> ',
      '张三：',
      '他说：',
      '[0:05] ',
      '00:05 ',
      '## ',
      '  ',

      '（甲乙——主管）',
      '<br><br>',
      '&lt;',
      '&#0;',
      '&#10;',
      '&#8232;',
      '您好。',
      '12',
      'NOTE x',
      '：',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 16 }), (fragments) => {
        const { parts } = readCaptions(fragments.join(''));
        const again = parseTranscript(formatTranscript({ parts })).parts;
        const plain = (list: typeof parts) => list.map((part) => ({ ...part, line: 0 }));
        expect(plain(again)).toEqual(plain(parts));
      }),
      { numRuns: Number(process.env.RUNS ?? 3000) },
    );
  });
});

test('text built to be slow is read in no time', () => {
  const cue = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';
  const started = performance.now();
  for (const slow of ['<v ', '<b>', '（', ' ', '{\\', '\n<br>', '<v a>', '&', '：']) {
    readCaptions(`${cue}x${slow.repeat(50_000)}x`);
    parseTranscript(`[0:01] x${slow.repeat(50_000)}x`);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

const REAL = '../shared/data';
describe.skipIf(!existsSync(REAL))('real captions from ../shared/data', () => {
  const read = (name: string) => readCaptions(readFileSync(`${REAL}/${name}`, 'utf8'));

  test('a spoken dialogue with bold names', () => {
    const turns = turnsOf(read('a11_touchdown.vtt'));
    expect(turns.map(({ speaker }) => speaker).slice(0, 3)).toEqual([
      'Armstrong',
      'Aldrin',
      'Duke',
    ]);
    expect(turns.some(({ text }) => text === 'Tranquility Base here. The Eagle has landed.')).toBe(
      true,
    );
  });

  test('76 Chinese cues with credits', () => {
    const transcript = read('ableplayer-itaccess_subtitles_zh-cn.vtt');
    const turns = turnsOf(transcript);
    expect(turns[0]).toMatchObject({ start: 0.19, speaker: null });
    expect(new Set(turns.map(({ speaker }) => speaker))).toEqual(
      new Set([null, '特雷西米兰诺', '巴勃罗莫利纳', '爱德华雷', '格里汉利']),
    );
    expect(transcript.problems.every(({ id }) => id === 'speaker-from-credit')).toBe(true);
    expect(turns.length).toBeGreaterThan(5);
    expect(turns.length).toBeLessThan(30);
  });

  test('a dialogue without speakers', () => {
    expect(turnsOf(read('scihist-simple.vtt'))).toMatchObject([{ start: 0, speaker: null }]);
  });
});

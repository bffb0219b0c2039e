import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { WITHHELD, withholdText } from './withhold-passages.ts';
import { withholdTurns } from './withhold-turns.ts';

const shown = (text: string) => withholdText(text).text.replaceAll(WITHHELD, '□');

describe('marks as they are typed', () => {
  test.each([
    ['前【不公开】密【公开】后', '前□后'],
    ['前【不公开】密【/不公开】后', '前□后'],
    ['前【不公开】密【／不公开】后', '前□后'],
    ['前【不公开开始】密【不公开结束】后', '前□后'],
    ['前【以下不公开】密【以下公开】后', '前□后'],
    ['前【不公开】密【恢复公开】后', '前□后'],
    ['前【不公开】密【不公开完】后', '前□后'],
    ['前〔不公开〕密〔公开〕后', '前□后'],
    ['前［不公开］密［公开］后', '前□后'],
    ['前[不公开]密[公开]后', '前□后'],
    ['前\\[不公开\\]密\\[公开\\]后', '前□后'],
    ['前（不公开）密（公开）后', '前□后'],
    ['前(不公开)密(公开)后', '前□后'],
    ['前【不公开】密（公开）后', '前□后'],
    ['前【 不公开 】密【 公开 】后', '前□后'],
    ['前【不\u200B公开】密【公开\u200B】后', '前□后'],
    ['前【不公开：密】后', '前□后'],
    ['前【不公开:密】后', '前□后'],
    ['前【不公开 密】后', '前□后'],
    ['前【不公开密】后', '前□后'],
    ['前〔不公开：密〕后', '前□后'],
    ['前[不公开：密]后', '前□后'],
    ['前\\[不公开：密\\]后', '前□后'],
    ['前（不公开：密）后', '前□后'],
    ['前（不公开，密）后', '前□后'],
    ['前【不公开：密【录音不清】密】后', '前□后'],
    ['前[不公开：见[密](x)密]后', '前□后'],
    ['【不公开】密', '□'],
    ['【不公开】', '□'],
    ['前【不公开】密\n密\n密【公开】后', '前□\n\n后'],
    ['【不公开】一【公开】二【不公开】三【公开】四', '□二□四'],
  ])('%j shows %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('where marks are missing or doubled, more is withheld rather than less', () => {
  test.each([
    ['前【不公开】密', '前□'],
    ['前【不公开：密', '前□'],
    ['前【不公开】密【不公开】密【公开】密', '前□'],
    ['前【不公开】密【不公开】密【公开】密【公开】后', '前□后'],
    ['前【不公开】密【不公开：密】密【公开】后', '前□后'],
    ['前【不公开：密【不公开：密】密】后', '前□后'],
    ['前【不公开：密【公开】密', '前□'],
    ['前【不公开：密]密', '前□'],
  ])('%j shows %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('what is no mark stays', () => {
  test.each([
    '他（不公开的）身份',
    '不公开',
    '公开招标（公开）的时候',
    '【录音不清】',
    '〔此处不公开〕',
    '（笑）【哭】［停］',
  ])('%j', (text) => {
    const untouched = { text, open: null, withheld: '', found: false, strays: [], openedAt: null };
    expect(withholdText(text)).toEqual(untouched);
  });

  test('a closing mark that closes nothing is not shown, and withholds nothing', () => {
    expect(withholdText('前【公开】后')).toMatchObject({ text: '前后', found: false });
  });
});

test('withholding twice changes nothing more', () => {
  const once = withholdText('前【不公开】密【公开】后').text;
  expect(withholdText(once)).toMatchObject({ text: once, found: false });
});

describe('passages of any shape', () => {
  const secret = fc.array(fc.constantFrom('密', '\n', '（笑）', '【不清】', '：', '[x](y)', ' '), {
    minLength: 1,
    maxLength: 8,
  });
  const open = fc.constantFrom('甲', '乙', '\n', '（笑）', '【不清】');
  const marks = fc.constantFrom(
    ['【不公开】', '【公开】'],
    ['〔不公开〕', '〔/不公开〕'],
    ['［ 不公开 ］', '［公开］'],
    ['(不公开)', '(公开)'],
    ['【不公开：', '】'],
    ['（不公开：', '）'],
    ['\\[不公开\\]', '\\[公开\\]'],
  );
  const text = fc.array(
    fc.oneof(
      fc.array(open, { maxLength: 4 }).map((parts) => ({ text: parts.join(''), open: parts })),
      fc
        .tuple(marks, secret)
        .map(([[from, to], parts]) => ({ text: from + parts.join('') + to, open: [] as string[] })),
    ),
    { maxLength: 8 },
  );

  test('no character of one survives, and every other does, in order', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const { text: kept, open: left } = withholdText(pieces.map((each) => each.text).join(''));
        expect(kept).not.toContain('密');
        expect(kept.replaceAll(WITHHELD, '').replaceAll('\n', '')).toBe(
          pieces
            .flatMap((each) => each.open)
            .join('')
            .replaceAll('\n', ''),
        );
        expect(left).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('the number of lines stays', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const typed = pieces.map((each) => each.text).join('');
        expect(withholdText(typed).text.split('\n')).toHaveLength(typed.split('\n').length);
      }),
    );
  });

  test('it does not matter where the turns are cut', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(200), { maxLength: 5 }), (pieces, cuts) => {
        // Cuts fall between pieces of a passage, never inside a mark.
        const units = pieces.flatMap(({ text: typed }) => typed.split(/(?<=密)|(?=密)/));
        const whole = withholdText(units.join('')).text;
        const turns = units.reduce<string[]>(
          (all, unit, index) =>
            cuts.includes(index)
              ? [...all, unit]
              : [...all.slice(0, -1), (all.at(-1) ?? '') + unit],
          [''],
        );
        const { parts } = withholdTurns(
          turns.map((said, line) => ({
            type: 'turn',
            start: null,
            speaker: null,
            text: said,
            line,
          })),
        );
        const said = parts.map((part) => (part.type === 'turn' ? part.text : '')).join('');
        expect(said.replaceAll('\n', '')).toBe(whole.replaceAll('\n', ''));
      }),
    );
  });
});

describe('across turns', () => {
  const outline = (text: string) =>
    withholdTurns(parseTranscript(text).parts).parts.map((part) =>
      part.type === 'chapter'
        ? `## ${part.title}`
        : `${part.start} ${part.speaker}|${part.text.replaceAll(WITHHELD, '□')}`,
    );

  test('a passage takes whole turns with their speaker and time, and chapters with their title', () => {
    expect(
      outline(
        '## 一\n[0:01] 甲大娘：好【不公开】密\n[0:02] 乙大娘：密\n## 密\n[0:03] 丙大娘：密【公开】好了\n[0:04] 甲大娘：嗯',
      ),
    ).toEqual(['## 一', '1 甲大娘|好□', '3 丙大娘|好了', '4 甲大娘|嗯']);
  });

  test('a passage in its own brackets goes on until they close, turns later', () => {
    expect(
      outline(
        '[0:01] 甲大娘：好【不公开：密\n[0:02] 乙大娘：密【不清】密】好了\n[0:03] 甲大娘：嗯',
      ),
    ).toEqual(['1 甲大娘|好□', '2 乙大娘|好了', '3 甲大娘|嗯']);
  });

  test('one that never closes lasts to the end of the recording', () => {
    expect(outline('[0:01] 甲大娘：好【不公开】密\n[0:02] 乙大娘：密\n## 密')).toEqual([
      '1 甲大娘|好□',
    ]);
    expect(outline('[0:01] 甲大娘：好【不公开：密\n[0:02] 乙大娘：密')).toEqual(['1 甲大娘|好□']);
  });

  test('nothing withheld is not reported as withheld', () => {
    expect(withholdTurns(parseTranscript('[0:01] 甲大娘：好').parts).found).toBe(false);
    expect(withholdTurns(parseTranscript('[0:01] 甲大娘：【不公开】【公开】').parts).found).toBe(
      true,
    );
  });
});

test.each([
  '【不公开】',
  '【公开】',
  '【不公开：',
  '【',
  '【 ',
  '】',
  '(不公开',
  '【不公开】密【公开】',
])('a hundred thousand characters of %j are read while one waits', (piece) => {
  withholdText(piece.repeat(Math.ceil(100_000 / piece.length)));
});

import { describe, expect, test } from 'vitest';
import { insertChapter } from './insert-chapter.ts';
import { insertSpeaker, nextSpeaker } from './insert-speaker.ts';
import { insertTime } from './insert-time.ts';
import { markForCheck } from './mark-for-check.ts';
import { after } from './state-for-tests.ts';
import { withhold } from './withhold.ts';

const ASKED = '[00:00:05] 采集者：您是哪一年来的？\n';

describe('a time', () => {
  const at = (written: string) => after(written, (state) => insertTime(state, 192.8));

  test('begins an empty line', () => {
    expect(at('|')).toBe('[00:03:12] |');
    expect(at(`${ASKED}  |`)).toBe(`${ASKED}[00:03:12] |`);
  });
  test('starts a new line behind and within what somebody says', () => {
    expect(at('[00:00:05] 甲：一|')).toBe('[00:00:05] 甲：一\n[00:03:12] |');
    expect(at('[00:00:05] 甲：一。|二。')).toBe('[00:00:05] 甲：一。\n[00:03:12] |二。');
    expect(at('## 来了|\n甲：一')).toBe('## 来了\n[00:03:12] |\n甲：一');
  });
  test('goes to the head of a turn that has none, and the cursor stays in the words', () => {
    expect(at('采集者：您是哪|一年来的？')).toBe('[00:03:12] 采集者：您是哪|一年来的？');
    expect(at('采集者：一\n  二|')).toBe('[00:03:12] 采集者：一\n  二|');
    expect(at('那年发水。\n后来|通水。')).toBe('那年发水。\n[00:03:12] 后来|通水。');
  });
  test('makes a paragraph a turn of its own', () => {
    expect(at('[00:00:05] 甲：一\n  |二')).toBe('[00:00:05] 甲：一\n[00:03:12] |二');
  });
  test('goes over the one that is there, in its own brackets', () => {
    expect(at('[00:00:05] |')).toBe('[00:03:12] |');
    expect(at('［00:|00:05］甲：一')).toBe('［00:03:12|］甲：一');
    expect(at('[00:00:05] 甲：|一')).toBe('[00:03:12] 甲：|一');
  });
  test('without a recording is the one above, marked to be typed over', () => {
    const above = (written: string) => after(written, (state) => insertTime(state, null));
    expect(above('[00:00:05] 甲：一|')).toBe('[00:00:05] 甲：一\n[‹00:00:05›] ');
    expect(above('甲：一\n乙：|二\n甲：三\n乙：四')).toBe(
      '甲：一\n[‹00:00:00›] 乙：二\n甲：三\n乙：四',
    );
    expect(above('[00:00:05] |甲：一')).toBe('[‹00:00:05›] 甲：一');
  });
});

describe('a speaker', () => {
  const speaks = (written: string) =>
    after(written, (state) => insertSpeaker(state, '王秀英', 192));

  test('begins a turn on an empty line and behind what somebody else has said', () => {
    expect(speaks('|')).toBe('[00:03:12] 王秀英：|');
    expect(speaks('## 来了|')).toBe('## 来了\n[00:03:12] 王秀英：|');
    expect(speaks(`${ASKED.trim()}|`)).toBe(`${ASKED}[00:03:12] 王秀英：|`);
  });
  test('is put to a time, and to words that nobody says yet', () => {
    expect(speaks('[00:00:05] |')).toBe('[00:00:05] 王秀英：|');
    expect(speaks('[00:00:05]|')).toBe('[00:00:05] 王秀英：|');
    expect(speaks('[00:00:05] 一九六一年。|')).toBe('[00:00:05] 王秀英：一九六一年。|');
    expect(speaks('一九六|一年。')).toBe('王秀英：一九六|一年。');
  });
  test('is put in the place of a wrong one', () => {
    expect(speaks('[00:00:05] 采集者：一九六|一年。')).toBe('[00:00:05] 王秀英：一九六|一年。');
    expect(speaks('[00:00:05] 采集者：|')).toBe('[00:00:05] 王秀英：|');
    expect(speaks('说话人1 00:00:05\n一九|六一年。')).toBe('王秀英 00:00:05\n一九|六一年。');
  });
  test('is only a name where there is no recording', () => {
    expect(after('|', (state) => insertSpeaker(state, '王秀英', null))).toBe('王秀英：|');
  });
});

describe('the next speaker', () => {
  const next = (written: string) => after(written, (state) => nextSpeaker(state, 192));

  test('is whoever spoke before', () => {
    expect(next(`${ASKED}[00:00:12] 王秀英：一九六一年。|`)).toBe(
      `${ASKED}[00:00:12] 王秀英：一九六一年。\n[00:03:12] 采集者：|`,
    );
    expect(next('[0:01] 甲：一\n[0:02] 乙：二\n[0:03] 丙：三\n丙：四|')).toBe(
      '[0:01] 甲：一\n[0:02] 乙：二\n[0:03] 丙：三\n丙：四\n[00:03:12] 乙：|',
    );
  });
  test('says what stands behind the cursor', () => {
    expect(next('[0:01] 甲：一\n[0:02] 乙：您来。|好。')).toBe(
      '[0:01] 甲：一\n[0:02] 乙：您来。\n[00:03:12] 甲：|好。',
    );
  });
  test('is somebody known, or the one who asks, where nobody has spoken', () => {
    expect(next('|')).toBe('[00:03:12] 采集者：|');
    expect(next('采集者：一|')).toBe('采集者：一\n[00:03:12] 口述者：|');
    expect(next('|\n[0:05] 王秀英：一')).toBe('[00:03:12] 王秀英：|\n[0:05] 王秀英：一');
  });
  test('changes with every press while the turn is empty', () => {
    const once = next('[0:01] 甲：一\n[0:02] 乙：二|');
    expect(once).toBe('[0:01] 甲：一\n[0:02] 乙：二\n[00:03:12] 甲：|');
    expect(next(once)).toBe('[0:01] 甲：一\n[0:02] 乙：二\n[00:03:12] 乙：|');
  });
});

test('a chapter begins behind or before a turn, and is taken away again', () => {
  expect(after(`${ASKED.trim()}|`, insertChapter)).toBe(`${ASKED}## |`);
  expect(after('甲：一\n乙：二|三', insertChapter)).toBe('甲：一\n## |\n乙：二三');
  expect(after('甲：一\n|', insertChapter)).toBe('甲：一\n## |');
  expect(after('## 甜水井|', insertChapter)).toBe('甜水井|');
});

describe('what is not public', () => {
  const withheld = (written: string) => after(written, withhold);

  test('is marked around what is selected, and taken away again', () => {
    const once = withheld('甲：一‹二三 ›四');
    expect(once).toBe('甲：一【不公开】‹二三›【公开】 四');
    expect(withheld(once)).toBe('甲：一‹二三› 四');
  });
  test('leaves times and names readable', () => {
    expect(withheld('‹[00:00:05] 甲：一\n[00:00:09] 乙：二\n[00:00:12] ›甲：三')).toBe(
      '[00:00:05] 甲：【不公开】‹一\n[00:00:09] 乙：二›【公开】\n[00:00:12] 甲：三',
    );
  });
  test('is the turn where nothing is selected, or what is typed next', () => {
    expect(withheld('[0:01] 甲：一|二\n  三\n[0:02] 乙：四')).toBe(
      '[0:01] 甲：【不公开】一|二\n  三【公开】\n[0:02] 乙：四',
    );
    expect(withheld('[00:00:05] 甲：|')).toBe('[00:00:05] 甲：【不公开】|【公开】');
  });
  test('is taken away in whatever form it was written', () => {
    expect(withheld('甲：一【不公开：二|三】四')).toBe('甲：一二|三四');
    expect(withheld('甲：一（不公开）二|三')).toBe('甲：一二|三');
  });
});

test('what is to be checked carries a mark, and loses it again', () => {
  expect(after('甲：‹老槐树›底下', markForCheck)).toBe('甲：‹老槐树›⚠底下');
  expect(after('甲：‹老槐树›⚠底下', markForCheck)).toBe('甲：‹老槐树›底下');
  expect(after('甲：老槐树|（待核）底下', markForCheck)).toBe('甲：老槐树|底下');
  expect(after('甲：老槐树|底下', markForCheck)).toBe('甲：老槐树⚠|底下');
  expect(after('[00:|00:05] 甲：老', markForCheck)).toBe('[00:00:05] 甲：⚠|老');
});

import { describe, expect, test } from 'vitest';
import { reviewKinds } from './finding.ts';
import { reviewEntry } from './review-entry.ts';
import { draftWith, findingsOf, type DraftParts } from './review-for-tests.ts';

const photo = (more: string) => `photos:\n  - {file: a.jpg, ${more}}`;
const transcript = (text: string) => `recordings:\n  - transcript: ${JSON.stringify(text)}`;
const unnamed = { scopes: '[text, place]' };

test('a draft with all its papers and nothing private in it has nothing to find', () => {
  expect(findingsOf({ body: '王秀英说，井在庄东头。一九五八年，一百八十块钱。' })).toEqual({});
});

describe('it finds', () => {
  const cases: [string, DraftParts, RegExp][] = [
    ['consent-missing', { consent: null }, /还没有填知情同意/],
    [
      'consent-scopes-missing',
      { consent: { scopes: '[name]' } },
      /缺少同意公开的内容（文字、声音、照片里至少一项）/,
    ],
    ['consent-scopes-missing', { kind: 'albums', consent: { scopes: '[text]' } }, /照片里至少一项/],
    ['consent-form-missing', { consent: { form: '' } }, /缺少同意的方式/],
    ['consent-date-missing', { consent: { date: '' } }, /缺少同意的日期/],
    ['consent-date-missing', { consent: { date: "'2030-01-01'" } }, /2030-01-01 还没有到/],
    ['consent-obtained-by-missing', { consent: { obtainedBy: '' } }, /没有写经手人/],
    ['review-by-missing', { consent: { reviewedBy: '' } }, /谁看过稿子/],
    ['review-on-missing', { consent: { reviewedOn: '' } }, /看稿日期/],
    ['gate-unreadable', { consent: { access: '公开吧' } }, /不能确定/],
    ['guardian-unnamed', { consent: { form: 'guardian', reviewedBy: '' } }, /写明是哪一位/],
    ['id-number', { body: '证号11010119900307803X。' }, /身份证号码 110101\*{8}803X，/],
    ['mobile-number', { fields: 'summary: 打 139 1234 5678 找她' }, /139 \*{4} 5678/],
    ['landline-number', { body: '电话0531-88123456' }, /0531-\*{6}56/],
    ['bank-card', { body: '卡号6222021001116245702' }, /6222\*{11}5702/],
    ['account-number', { body: '微信号：wang_xiuying58' }, /wa\*{10}58/],
    ['home-address', { body: '她住在柳湾村文化街12号。' }, /文化街\*\*号/],
    ['mobile-number', { consent: { obtainedBy: '林静 13912345678' } }, /139\*{4}5678/],
    ['withheld-unclosed', { body: '前头。【不公开】他家的事' }, /没有收尾/],
    ['withheld-unopened', { body: '前头。他家的事【公开】后头' }, /漏了开头/],
    [
      'withheld-unclosed',
      { fields: transcript('[0:01] 王秀英：好\n[0:02] 王秀英：【不公开】那年') },
      /没有收尾/,
    ],
    [
      'sound-held-back',
      {
        fields: 'recordings:\n  - {file: a.mp3, transcript: "王秀英：【不公开】那年【公开】好"}',
      },
      /没有可靠的时间.*没有这段录音的声音/,
    ],
    [
      'sound-held-back',
      {
        fields:
          'recordings:\n  - {file: a.m4a, transcript: "[0:05] 甲：好\\n[0:20] 甲：【不公开】"}',
      },
      /另存为 MP3/,
    ],
    [
      'sound-silenced',
      {
        fields:
          'recordings:\n  - {file: a.mp3, transcript: "[0:05] 甲：好\\n[0:20] 甲：【不公开】那【公开】\\n[0:30] 甲：好\\n[1:10] 甲：【不公开】"}',
      },
      /“a.mp3”里有 2 处不公开（0:19 到 0:31、1:09 到结尾），网站上听到这里是静音/,
    ],
    [
      'sound-held-back',
      {
        fields: 'recordings:\n  - {file: a.mp3, verbatim: "[0:01] 王秀英：［不 公\u200B 开］那年"}',
      },
      /整段都要静音.*没有这段录音的声音/,
    ],
    ['name-not-covered', { body: '秀英挑水去了。', consent: unnamed }, /“秀英”却不会换成“老奶奶”/],
    ['name-hinted', { body: '老王不说话。', consent: unnamed }, /“老王”说的如果是同一位/],
    ['name-of-another', { body: '张德顺在后头。' }, /“张德顺”，不在这篇的知情同意里/],
    ['name-not-entered', { body: '来的人名叫孙茂田，是个木匠。' }, /“孙茂田”/],
    [
      'name-not-entered',
      { fields: transcript('[0:01] 赵大勇：来了\n[0:02] 赵大勇：走了') },
      /“赵大勇”（2处）/,
    ],
    ['kin-mentioned', { body: '俺三叔来了，俺三叔又走了。我大舅没来。' }, /俺三叔（2处）、我大舅/],
    ['minor-in-photo', { fields: photo('people: [xiao-ming]') }, /孙小明还没有成年/],
    [
      'minor-then-in-photo',
      { fields: photo("people: [li-changhai], when: '1962~'") },
      /李长海那时还没有成年/,
    ],
    ['child-in-photo', { fields: photo('caption: 小学生在门前, when: 2023-09') }, /小学生/],
    ['child-in-photo', { fields: photo('alt: 一个大人一个孩子') }, /孩子/],
    ['check-mark-left', { body: '那个人叫茂田⚠，后街的。' }, /待核/],
  ];

  test.each(cases)('%s', (id, parts, message) => {
    expect(findingsOf(parts)[id]).toMatch(message);
  });

  test('a minor who tells a story without a guardian', () => {
    const draft = draftWith({});
    const fields = { ...draft.fields!, narrators: ['xiao-ming'] };
    const found = reviewEntry({ ...draft, fields }).find(({ id }) => id === 'guardian-needed');
    expect(found).toMatchObject({ severity: 'must', message: expect.stringContaining('孙小明') });
  });

  test('everything it has an id for, in one of these tests', () => {
    const tested = new Set([...cases.map(([id]) => id), 'guardian-needed']);
    expect(Object.keys(reviewKinds).filter((id) => !tested.has(id))).toEqual([]);
  });
});

describe('it leaves alone', () => {
  test.each<[string, string, DraftParts]>([
    [
      'who was a child in an old photo and is not named',
      'child-in-photo',
      { fields: photo("alt: 三个孩子, when: '1965~'") },
    ],
    [
      'a photo that is not published',
      'minor-in-photo',
      { fields: photo('people: [xiao-ming], withheld: true') },
    ],
    [
      'what is withheld already',
      'mobile-number',
      { body: '前头【不公开】13912345678【公开】后头' },
    ],
    [
      'what is withheld across turns',
      'id-number',
      {
        fields: transcript(
          '[0:01] 王秀英：【不公开】号\n[0:02] 王秀英：11010119900307803X\n[0:03] 王秀英：【公开】好',
        ),
      },
    ],
    ['names of files in the body', 'mobile-number', { body: '<Photo file="13912345678.jpg" />' }],
    [
      'a name that the site replaces',
      'name-not-covered',
      { body: '王秀英和王大娘。', consent: unnamed },
    ],
    ['the given name of somebody who may be named', 'name-not-covered', { body: '秀英挑水去了。' }],
    ['a courtesy', 'kin-mentioned', { body: '大娘，您慢走。来了个老大爷。' }],
    ['an alias that could be anybody', 'name-of-another', { body: '老师傅看了看。' }],
    ['the one who obtained consent', 'name-of-another', { body: '好。' }],
    [
      'a sound of which nothing is withheld',
      'sound-held-back',
      { fields: 'recordings:\n  - {file: a.mp3, transcript: "[0:01] 王秀英：不公开也行"}' },
    ],
    ['还有待核实, a sentence', 'check-mark-left', { body: '这件事还有待核实。' }],
    [
      'the 档案本 where there is a 传播本',
      'mobile-number',
      { fields: 'recordings:\n  - {transcript: "王秀英：好", verbatim: "王秀英：13912345678"}' },
    ],
  ])('%s', (_, id, parts) => {
    expect(findingsOf(parts)).not.toHaveProperty(id);
  });
});

test('what has to be put right comes before what only a person can tell', () => {
  const findings = reviewEntry(draftWith({ body: '俺三叔13912345678', consent: null }));
  const severities = findings.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort().reverse());
  expect(new Set(severities).size).toBe(2);
});

test('a place is the field, its line, the turn and its time, with the number masked in the words around', () => {
  const text =
    '## 井台\n[00:00:05] 林静：电话？\n[00:01:05] 王秀英：记着呢，\n  是13912345678，别打。';
  const [found] = reviewEntry(draftWith({ fields: transcript(text) }));
  expect(found).toMatchObject({
    id: 'mobile-number',
    times: 1,
    where: {
      path: ['recordings', 0, 'transcript'],
      field: '录音 › 第1项 › 传播本',
      line: 4,
      turn: 2,
      time: '1:05',
      excerpt: '记着呢， 是139****5678，别打。',
    },
  });
});

test('no finding repeats a whole number anywhere', () => {
  const numbers = ['11010119900307803X', '13912345678', '6222021001116245702'];
  const findings = JSON.stringify(
    reviewEntry(draftWith({ body: numbers.join('，俺三叔⚠【公开】') })),
  );
  expect(numbers.filter((number) => findings.includes(number))).toEqual([]);
});

test('a mark inside a mark is one', () => {
  const found = reviewEntry(draftWith({ body: '那个人叫茂田【待核⚠】，后街的。' }));
  expect(found).toMatchObject([{ id: 'check-mark-left', times: 1 }]);
});

test('the same thing in several places is told once, with how often', () => {
  const found = reviewEntry(
    draftWith({ body: '张德顺来了。\n张德顺走了。', fields: 'summary: 张德顺' }),
  );
  expect(found.map(({ id }) => id)).toEqual(['name-of-another']);
});

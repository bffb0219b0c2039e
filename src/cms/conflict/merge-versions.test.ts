import { describe, expect, test } from 'vitest';
import type { FormField } from '../config/cms-config.ts';
import { findConflicts, mergeTexts, takeChoices, type Versions } from './merge-versions.ts';
import { differingFields, plainBody, readableFields } from './readable-fields.ts';

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  hint: '',
  widget: 'string',
  required: false,
  ...more,
});
const fields = [
  field('title', '题目'),
  field('draft', '草稿', { widget: 'boolean' }),
  field('access', '谁可以看', { options: [{ label: '封存', value: 'sealed' }] }),
  field('photos', '照片', { fields: [field('file', '照片'), field('caption', '照片说明')] }),
  field('body', '正文', { widget: 'body' }),
];

describe('three versions of a text', () => {
  test.each([
    [
      'one changed above, one below',
      '甲改\n乙\n丙',
      '甲\n乙\n丙',
      '甲\n乙\n丙改',
      '甲改\n乙\n丙改',
    ],
    ['both added at their ends', '甲\n乙\n丙', '乙\n丙', '乙\n丙\n丁', '甲\n乙\n丙\n丁'],
    ['both made the same change', '甲改\n乙', '甲\n乙', '甲改\n乙', '甲改\n乙'],
    ['only theirs changed', '甲\n乙', '甲\n乙', '甲\n乙改', '甲\n乙改'],
  ])('%s', (_, mine, before, theirs, merged) => {
    expect(mergeTexts(mine, before, theirs)).toBe(merged);
  });

  test('what meets in a line is not merged by itself', () => {
    expect(mergeTexts('甲一\n乙', '甲\n乙', '甲二\n乙')).toBe(null);
    expect(mergeTexts('甲\n乙', '甲\n乙\n丙', '甲\n乙\n丙改')).toBe(null);
  });
});

describe('two versions of an entry', () => {
  const before = { title: '井台', body: '一\n二\n三', narrators: ['王'] };
  const versions: Versions = {
    before,
    mine: { ...before, title: '我的井台', body: '一改\n二\n三', draft: true },
    theirs: { ...before, title: '他们的井台', body: '一\n二\n三改', summary: '一句话' },
  };
  const found = findConflicts(fields, versions);

  test('every field that differs is there, with what is right unless somebody says otherwise', () => {
    const suggested = found.map(({ name, suggested: choice, isOneSided }) => [
      name,
      choice,
      isOneSided,
    ]);
    expect(suggested).toEqual([
      ['title', 'mine', false],
      ['draft', 'mine', true],
      ['body', 'merged', false],
      ['summary', 'theirs', true],
    ]);
  });

  test('taken as suggested, nothing that only one of them wrote is missing', () => {
    expect(takeChoices(versions, found, ({ suggested }) => suggested)).toEqual({
      ...before,
      title: '我的井台',
      draft: true,
      body: '一改\n二\n三改',
      summary: '一句话',
    });
  });

  test('all of one side is that side', () => {
    expect(takeChoices(versions, found, () => 'theirs')).toEqual(versions.theirs);
    expect(takeChoices(versions, found, ({ merged }) => (merged ? 'mine' : 'mine'))).toEqual(
      versions.mine,
    );
  });

  test('what a form leaves in empty fields is no difference', () => {
    const left = { title: '井台', draft: false, body: '一', photos: [], access: null };
    expect(
      findConflicts(fields, { before: null, mine: left, theirs: { title: '井台', body: '一' } }),
    ).toEqual([]);
  });
});

describe('in words', () => {
  test('choices, boxes and lists read as the form shows them', () => {
    const data = { draft: true, access: 'sealed', photos: [{ file: '井.jpg', caption: '老井' }] };
    const texts = readableFields(fields, data).map(({ label, text }) => [label, text]);
    expect(texts).toContainEqual(['草稿', '是']);
    expect(texts).toContainEqual(['谁可以看', '封存']);
    expect(texts).toContainEqual(['照片', '1. 照片：井.jpg；照片说明：老井']);
  });

  test('a body has no signs in it', () => {
    const body =
      '## 嫁过来\n\n那年**春天**\\[注\\]。\n\n<Photo file="井.jpg" />\n\n<Note title="按">话</Note>';
    expect(plainBody(body)).toBe('嫁过来\n\n那年春天[注]。\n\n〔照片：井.jpg〕\n\n〔说明：按〕话');
  });

  test('a difference of signs only is still said', () => {
    const [found] = differingFields(fields, { body: '春天' }, { body: '**春天**' });
    expect(found).toMatchObject({ label: '正文', before: '春天' });
    expect(found!.after).toContain('格式不同');
  });

  test('a field the form does not know is compared as well', () => {
    expect(differingFields(fields, { old: '甲' }, { old: '乙' })).toMatchObject([{ name: 'old' }]);
  });
});

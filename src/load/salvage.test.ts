import { describe, expect, test } from 'vitest';
import { entryKinds } from '../model/kinds.ts';
import { salvage } from './salvage.ts';

const schema = entryKinds.stories.schema;
const consent = { scopes: ['text'], form: 'signed', date: '2024-05-12', obtainedBy: '林静' };
const save = (fields: Record<string, unknown>) =>
  salvage(schema, { title: '井', consent, ...fields }, { title: '（还没有题目）' });
const ids = (fields: Record<string, unknown>) =>
  save(fields).problems.map(({ id, path }) => `${id} ${path.join('.')}`);

test('what is right is taken as it is', () => {
  expect(save({})).toMatchObject({ fields: { title: '井' }, gateReadable: true, problems: [] });
});

describe('what is wrong falls away alone', () => {
  test('a wrong date costs that date', () => {
    const { fields, gateReadable, problems } = save({
      recordings: [{ date: '2024-13-01', transcript: '话' }],
    });
    expect(fields?.recordings[0]).toEqual({ transcript: '话', synthesised: false });
    expect(gateReadable).toBe(true);
    expect(problems).toEqual([
      {
        id: 'field-wrong',
        path: ['recordings', 0, 'date'],
        field: '录音 › 第1项 › 录音日期',
        found: '要写成 2024-05-12 这样的日期',
      },
    ]);
  });

  test('an item that cannot stand without its field goes, the others stay', () => {
    const { fields } = save({
      events: [{ when: '1958', text: '一' }, { text: '没有年份' }, { when: '1960', text: '三' }],
    });
    expect(fields?.events.map(({ text }) => text)).toEqual(['一', '三']);
  });

  test('problems and what is left know where they stood in the file', () => {
    const { problems, originOf, fields } = save({
      events: [
        { when: '去年', text: '一' },
        { when: '1958', text: '二' },
        { when: '不知', text: '三' },
        { when: '1960', text: '四' },
      ],
    });
    expect(problems.map(({ path, field }) => `${path.join('.')} ${field}`)).toEqual([
      'events.0.when 大事 › 第1项 › 哪一年',
      'events.2.when 大事 › 第3项 › 哪一年',
    ]);
    expect(fields?.events.map(({ text }) => text)).toEqual(['二', '四']);
    expect(originOf(['events', 1, 'text'])).toEqual(['events', 3, 'text']);
  });

  test('a story without a title is called something', () => {
    const { fields, problems } = salvage(schema, { consent }, { title: '（还没有题目）' });
    expect(fields?.title).toBe('（还没有题目）');
    expect(problems).toMatchObject([{ id: 'field-missing', field: '题目' }]);
    expect(save({ title: '' }).fields?.title).toBe('（还没有题目）');
    expect(save({ title: ['井'] }).fields?.title).toBe('（还没有题目）');
  });

  test('a whole list of nonsense costs that list', () => {
    expect(save({ photos: 'well.jpg' }).fields?.photos).toEqual([]);
    expect(save({ narrators: [null, 3, ['x'], 'wang'] }).fields?.narrators).toEqual(['3', 'wang']);
  });

  test.each([null, 3, 'text', [], [{}]])('%j is no entry', (raw) => {
    expect(salvage(schema, raw)).toMatchObject({ fields: null, gateReadable: false });
  });

  test('hundreds of wrong fields cost those fields', () => {
    const events = Array.from({ length: 150 }, () => ({ when: '去年', text: '一' }));
    expect(save({ events }).fields).toMatchObject({ title: '井', events: [] });
  });
});

describe('what YAML takes for something else', () => {
  test('a year is a text where a text is wanted', () => {
    const { fields, problems } = save({ events: [{ when: 1958, text: 1 }], topics: [1958] });
    expect(fields).toMatchObject({ events: [{ when: '1958', text: '1' }], topics: ['1958'] });
    expect(problems).toEqual([]);
  });

  test('a field with nothing behind its colon is not there', () => {
    const { fields, problems } = save({ summary: null, photos: null, period: null, cover: null });
    expect(fields).toMatchObject({ photos: [] });
    expect(fields?.summary).toBeUndefined();
    expect(problems).toEqual([]);
  });
});

describe('a field that the model does not have', () => {
  test('is left out and named, with what was probably meant', () => {
    expect(save({ sumary: '井' }).problems).toEqual([
      {
        id: 'field-unknown',
        path: ['sumary'],
        field: 'sumary',
        found: 'sumary',
        hint: '，是不是 summary',
      },
    ]);
    expect(save({ colour: 'red' }).problems).toEqual([
      { id: 'field-unknown', path: ['colour'], field: 'colour', found: 'colour' },
    ]);
    expect(ids({ photos: [{ file: 'a.jpg', captoin: '井' }] })).toEqual([
      'field-unknown photos.0.captoin',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('even %s', (key) => {
    const raw = Object.fromEntries([
      ['title', '井'],
      ['consent', consent],
      [key, { draft: true }],
    ]);
    const { fields, gateReadable, problems } = salvage(schema, raw);
    expect(fields).toMatchObject({ title: '井', draft: false });
    expect(gateReadable).toBe(true);
    expect(problems).toMatchObject([{ id: 'field-unknown', found: key }]);
  });
});

describe('the gate closes where it cannot be read', () => {
  test.each([
    ['draf', true],
    ['Draft', true],
    ['DRAFT', true],
    ['drafts', true],
    ['dratf', true],
    ['草稿', true],
    ['constent', consent],
    ['Consent', consent],
    ['consents', consent],
    ['知情同意', consent],
    // Fields of consent that lost their indentation.
    ['access', 'sealed'],
    ['acess', 'sealed'],
    ['embargoUntil', '2050-01-01'],
    ['embargo_until', '2050-01-01'],
    ['withdrawnOn', '2025-01-01'],
    ['withdrawn', true],
    ['哪天起可以公开', '2050-01-01'],
  ])('%s at the root', (key, value) => {
    const { gateReadable, problems } = save({ [key]: value });
    expect(gateReadable).toBe(false);
    expect(problems).toMatchObject([{ id: 'gate-unreadable', found: `写成了 ${key}` }]);
  });

  test.each(['date', 'tags', 'layout', 'author', 'form', 'text'])('not for %s', (key) => {
    expect(save({ [key]: 'x' })).toMatchObject({
      gateReadable: true,
      problems: [{ id: 'field-unknown' }],
    });
  });

  test.each([
    [{ draft: 'yes' }],
    [{ draft: null }],
    [{ draft: 1 }],
    [{ consent: 'yes' }],
    [{ consent: [] }],
    [{ consent: { ...consent, scopes: ['texts'] } }],
    [{ consent: { ...consent, scopes: 'text' } }],
    [{ consent: { ...consent, access: 'secret' } }],
    [{ consent: { ...consent, embargoUntil: '2050' } }],
    [{ consent: { ...consent, embargoUntil: null } }],
    [{ consent: { ...consent, embargountil: '2050-01-01' } }],
    [{ consent: { ...consent, withdrawnOn: true } }],
    [{ consent: { ...consent, unlistedKey: 'short' } }],
    [{ consent: { ...consent, tombstone: 'yes' } }],
    [{ consent: { ...consent, constructor: 'x' } }],
  ])('%j', (fields) => {
    const { gateReadable, problems } = save(fields);
    expect(gateReadable).toBe(false);
    expect(problems[0]).toMatchObject({ id: 'gate-unreadable' });
    expect(problems[0]?.found).toMatch(/\p{Script=Han}/u);
  });

  test('consent with nothing behind its colon is no consent', () => {
    expect(save({ consent: null })).toMatchObject({ gateReadable: true, problems: [] });
    expect(save({ consent: null }).fields?.consent).toBeUndefined();
  });

  test.each([
    { withheld: 'yes' },
    { withheld: null },
    { withhold: true },
    { witheld: true },
    { Withheld: true },
    { 不公开: true },
    { 这张不公开: true },
  ])('for one photo, which stays in the list as withheld: %j', (gate) => {
    const { fields, gateReadable, problems } = save({
      photos: [{ file: 'a.jpg', ...gate }, { file: 'b.jpg' }],
    });
    expect(gateReadable).toBe(true);
    expect(fields?.photos).toMatchObject([
      { file: 'a.jpg', withheld: true },
      { file: 'b.jpg', withheld: false },
    ]);
    expect(problems).toMatchObject([
      { id: 'gate-unreadable', path: ['photos', 0, expect.anything()] },
    ]);
  });

  test.each([
    { nameWithheld: 'yes' },
    { namewithheld: true },
    { withheld: true },
    { 用化名: true },
  ])('for a person: %j', (gate) => {
    expect(salvage(entryKinds.people.schema, { name: '王秀英', ...gate })).toMatchObject({
      fields: { name: '王秀英' },
      gateReadable: false,
    });
  });
});

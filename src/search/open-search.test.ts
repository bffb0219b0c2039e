import fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import type { Filters, Sort } from './found.ts';
import { indexOf, type Told } from './index-for-tests.ts';

const folder = createTestFolder();
const anew = () => mkdtempSync(join(folder.path, 'index-'));

/** An index of what is told, asked by title. */
async function asking(told: Told[]) {
  const { search } = await indexOf(told, anew());
  const show = async (query: string, filters?: Filters, sort?: Sort) => {
    const { hits } = await search.find(query, filters, sort);
    return Promise.all(hits.map((hit) => search.show(query, hit)));
  };
  const titles = async (query: string, filters?: Filters, sort?: Sort) =>
    (await show(query, filters, sort)).map(({ title }) => title);
  return { search, show, titles };
}

/** Few characters, so that words repeat; one beyond the first plane, a sign, a letter, a digit. */
const speech = fc.string({ unit: fc.constantFrom(...'王秀英𠮷，a8 '), maxLength: 40 });
const archive = fc.array(
  fc.record({
    title: fc.constantFrom('王', '秀英', 'Ａ8', '𠮷'),
    said: fc.array(speech, { maxLength: 6 }),
    village: fc.constantFrom('柳湾', '河沿', ''),
  }),
  { minLength: 1, maxLength: 8 },
);
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('what is found', () => {
  it('is exactly what contains every word, entry by entry and turn by turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        archive,
        fc.array(speech, { minLength: 1, maxLength: 2 }),
        async (told, asked) => {
          const { search } = await asking(told);
          const query = asked.join(' ');
          const words = query.split(/\s/).map(plain).filter(Boolean);
          const { hits } = await search.find(query);
          const found = new Map<string, string[]>();
          for (const hit of hits) {
            const { url, passages } = await search.show(query, hit, Infinity);
            found.set(url, passages.map(({ to }) => to).sort());
          }
          const expected = new Map<string, string[]>();
          told.forEach(({ title, said = [] }, index) => {
            const all = [title, ...said].map(plain);
            if (
              words.length === 0 ||
              !words.every((word) => all.some((text) => text.includes(word)))
            )
              return;
            const turns = said.flatMap((text, turn) =>
              words.some((word) => plain(text).includes(word)) ? [`t-${turn + 1}`] : [],
            );
            expected.set(`/stories/${index}/`, turns.sort());
          });
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never runs from one turn, title or story into the next', async () => {
    const { titles } = await asking([
      { title: '老井', said: ['挑水要趁早', '石槽边上歇脚'] },
      { title: '台上', said: [] },
    ]);
    expect(await titles('趁早石槽')).toEqual([]);
    expect(await titles('井挑')).toEqual([]);
    expect(await titles('脚台')).toEqual([]);
    expect(await titles('早石')).toEqual([]);
  });

  it('is found in a story of many text files, at whatever place', async () => {
    const said = Array.from({ length: 400 }, (_, turn) => `第${turn}回到井台上去，天还没有亮呢`);
    const { search } = await asking([{ title: '长谈', said }]);
    const [hit] = (await search.find('第399回')).hits;
    expect(hit!.blocks.length).toBe(1);
    const { passages, placesLeft } = await search.show('第399回', hit!);
    expect([passages.map(({ to }) => to), placesLeft]).toEqual([['t-400'], 0]);
  });

  it('shows a few passages first, and knows how many places are left', async () => {
    const said = Array.from({ length: 400 }, () => '井台井台，天还没有亮就到那里去');
    const { search } = await asking([{ title: '井台', said }]);
    const [hit] = (await search.find('井台')).hits;
    expect(hit!.places).toBe(801);
    const few = await search.show('井台', hit!, 3);
    expect(few.passages.length).toBeLessThan(400);
    expect(few.placesLeft).toBe(801 - 1 - 2 * few.passages.length);
    const all = await search.show('井台', hit!, Infinity);
    expect([all.passages.length, all.placesLeft]).toEqual([400, 0]);
  });

  it('is marked where it stands, through signs, spaces and widths', async () => {
    const { show } = await asking([
      { title: '看电视', said: ['那年有了 ＣＣＴＶ－１，都来看。cctv 1'] },
    ]);
    const [{ passages }] = (await show('cctv1')) as [Awaited<ReturnType<typeof show>>[0]];
    const { text, marks } = passages[0]!;
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['ＣＣＴＶ－１', 'cctv 1']);
  });
});

describe('what comes first', () => {
  it('is the name itself, then titles that begin with it, names, and what is told', async () => {
    const { titles } = await asking([
      { title: '一口井', said: ['王秀英说，王秀英说，王秀英说'] },
      { title: '织布', names: ['王秀英'] },
      { title: '王秀英的井' },
      { title: '王秀英', kind: 'person' },
    ]);
    expect(await titles('王秀英')).toEqual(['王秀英', '王秀英的井', '织布', '一口井']);
    expect((await titles('王'))[0]).toMatch(/^王/);
  });

  it('is what speaks of it most; of equals, people and villages before stories', async () => {
    const { titles } = await asking([
      { title: '一', said: ['鏊子'] },
      { title: '二', said: ['鏊子，鏊子', '鏊子'] },
      { title: '词', kind: 'word', said: ['鏊子'] },
      { title: '人', kind: 'person', said: ['鏊子'] },
    ]);
    expect(await titles('鏊子')).toEqual(['二', '人', '一', '词']);
  });

  it('is the oldest or the newest on request, and what tells of no year comes last', async () => {
    const { titles } = await asking([
      { title: '无年', said: ['集市'] },
      { title: '中', said: ['集市'], years: [1965, 1990] },
      { title: '早', said: ['集市'], years: [1943, 1950] },
      { title: '晚', said: ['集市'], years: [1978, 1982] },
    ]);
    expect(await titles('集市', {}, 'oldest')).toEqual(['早', '中', '晚', '无年']);
    expect(await titles('集市', {}, 'newest')).toEqual(['中', '晚', '早', '无年']);
  });
});

describe('filters', () => {
  const told: Told[] = [
    {
      title: '一',
      said: ['赶集'],
      village: '柳湾',
      narrators: ['王秀英'],
      years: [1958, 1962],
      sound: true,
    },
    { title: '二', said: ['赶集'], village: '河沿', narrators: ['孙茂田', '王秀英'], photos: true },
    { title: '三', said: ['赶集'], village: '河沿', kind: 'album', photos: true },
    { title: '四', said: ['打井'], village: '河沿', years: [1960, 1960] },
  ];

  it('each let through what is so, and all of them together', async () => {
    const { titles } = await asking(told);
    expect((await titles('赶集', { village: '河沿' })).sort()).toEqual(['三', '二']);
    expect(await titles('赶集', { narrator: '王秀英', photos: true })).toEqual(['二']);
    expect(await titles('赶集', { decade: 1960 })).toEqual(['一']);
    expect(await titles('赶集', { kind: 'album' })).toEqual(['三']);
    expect(await titles('赶集', { sound: true, photos: true })).toEqual([]);
  });

  it('by themselves let through everything that is so', async () => {
    const { search, titles } = await asking(told);
    expect((await titles('', { decade: 1960 })).sort()).toEqual(['一', '四']);
    expect(await titles('')).toEqual([]);
    const { counts } = await search.find('');
    expect([counts.sound, counts.village.get('河沿')]).toEqual([1, 3]);
    expect(await titles('？', { decade: 1960 })).toEqual([]);
  });

  it('say of every choice how many it would leave', async () => {
    const { search } = await asking(told);
    const { counts } = await search.find('赶集', { village: '河沿' });
    expect(Object.fromEntries(counts.village)).toEqual({ 柳湾: 1, 河沿: 2 });
    expect(Object.fromEntries(counts.kind)).toEqual({ 'life-story': 1, album: 1 });
    expect(Object.fromEntries(counts.narrator)).toEqual({ 孙茂田: 1, 王秀英: 1 });
    expect([counts.decade.size, counts.sound, counts.photos]).toEqual([0, 0, 2]);
  });
});

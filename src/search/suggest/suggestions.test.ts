import { mkdirSync, mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../load/read-archive.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { entryOf, filesIn, type Told } from '../index-for-tests.ts';
import { writeIndex } from '../indexing/write-index.ts';
import { openSearch } from '../open-search.ts';
import { Vocabulary } from './building/vocabulary.ts';
import { writeSuggestions } from './building/write-suggestions.ts';
import { openSuggestions } from './open-suggestions.ts';
import type { Suggest } from './suggestion.ts';

const folder = createTestFolder();

/** What is told, and the names of people, villages and words that an archive has pages for. */
async function suggesting(
  told: Told[],
  { people = [], villages = [], words = [] }: Record<string, string[]> & { pairs?: never } = {},
  glossary: [string, string][] = [],
): Promise<{ suggest: Suggest; out: string }> {
  const place = mkdtempSync(join(folder.path, 'suggest-'));
  const out = join(place, 'out');
  mkdirSync(out);
  const vocabulary = new Vocabulary();
  await writeIndex(
    told.map(entryOf),
    { cache: join(place, 'cache'), out },
    { listen: (pairs) => vocabulary.listen(pairs) },
  );
  const archive = {
    stories: [],
    albums: [],
    people: people.map((name) => ({ name, slug: name })),
    villages: villages.map((name) => ({ name, aliases: [], slug: name })),
    words: [
      ...words.map((word) => ({ word, meaning: '', slug: word })),
      ...glossary.map(([word, meaning]) => ({ word, meaning, slug: word })),
    ],
  } as unknown as Archive;
  await writeSuggestions(archive, out, vocabulary);
  return { suggest: openSuggestions(filesIn(out), await openSearch(filesIn(out))), out };
}

const told: Told[] = [
  { title: '王秀英', kind: 'person' },
  { title: '单玉梅', kind: 'person' },
  { title: '吕四喜', kind: 'person' },
  { title: '大王家庄', kind: 'village' },
  {
    title: '一口井',
    said: ['俺娘说，王秀英家的井最甜', '赵桂兰来借鏊子，还有杜九斤', '母亲是东庄的'],
  },
  { title: '老信', said: ['民國三十年，馬家舊宅', '马家后来搬走了'] },
  { title: '大水', said: ['李长海和王秀英都在堤上'] },
];
const names = {
  people: ['王秀英', '单玉梅', '吕四喜', '李长海'],
  villages: ['大王家庄'],
};

describe('what may have been meant', () => {
  let suggest: Suggest;
  beforeAll(async () => {
    ({ suggest } = await suggesting(told, names, [['俺娘', '母亲。“俺”就是“我”。']]));
  });

  it.each([
    ['wangxiuying', '王秀英', 'pinyin'],
    ['Wang Xiu Ying', '王秀英', 'pinyin'],
    ['wangxiu', '王秀英', 'pinyin'],
    ['wxy', '王秀英', 'initials'],
    ['shanyumei', '单玉梅', 'pinyin'],
    ['lvsixi', '吕四喜', 'pinyin'],
    ['dawangjiazhuang', '大王家庄', 'pinyin'],
    ['dwjz', '大王家庄', 'initials'],
    ['zhaoguilan', '赵桂兰', 'pinyin'],
    ['王秀應', '王秀英', 'one-character'],
    ['lyusixi', '吕四喜', 'pinyin'],
    ['馬家', '马家', 'traditional'],
    ['马家旧', '馬家舊', 'traditional'],
    ['王秀应', '王秀英', 'homophone'],
    ['汪秀英', '王秀英', 'homophone'],
    ['赵贵兰', '赵桂兰', 'homophone'],
    ['杜久斤', '杜九斤', 'homophone'],
    ['王秀荣', '王秀英', 'one-character'],
    ['王英', '王秀英', 'one-character'],
    ['王秀英英', '王秀英', 'one-character'],
    ['大王庄', '大王家庄', 'one-character'],
    ['母亲', '俺娘', 'dialect'],
    ['俺娘', '母亲', 'plain'],
    ['王秀英、李长海', '王秀英 李长海', 'apart'],
  ])('of %s is %s (%s)', async (query, meant, why) => {
    const found = await suggest(query);
    expect(found).toContainEqual({ query: meant, why, found: expect.any(Number) });
    expect(found.length).toBeLessThanOrEqual(5);
    expect(found.every((each) => each.found > 0)).toBe(true);
  });

  it.each(['', '，。', '井', 'zzzzz', '\uD842', '<script>', '😀', '王'.repeat(10_000), '\u202E'])(
    'of %.10j is nothing that stands nowhere, and nothing is thrown',
    async (query) => {
      for (const { found } of await suggest(query)) expect(found).toBeGreaterThan(0);
    },
  );

  it('is never what was asked itself', async () => {
    for (const query of ['王秀英', 'wangxiuying', '俺娘'])
      expect((await suggest(query)).map((each) => each.query)).not.toContain(query);
  });
});

describe('files', () => {
  it('that are missing, or of something else, mean no suggestions', async () => {
    for (const damage of [
      (out: string) => rm(join(out, 'suggest.json')),
      (out: string) => writeFile(join(out, 'suggest.json'), '<!doctype html>'),
      (out: string) => writeFile(join(out, 'suggest.json'), '{"version":0}'),
      async (out: string) => {
        for (const name of await readdir(out))
          if (name.startsWith('suggest-')) await rm(join(out, name), { recursive: true });
      },
    ]) {
      const { suggest, out } = await suggesting(told, names);
      await damage(out);
      expect(await suggest('王秀应')).toEqual([]);
    }
  });

  it('hold the names of the archive, and no others', async () => {
    const { out } = await suggesting([{ title: '井', said: ['甜水'] }], { people: ['王秀英'] });
    const head = JSON.parse(await readFile(join(out, 'suggest.json'), 'utf8')) as {
      folder: string;
    };
    const read = async (name: string) =>
      JSON.parse(await readFile(join(out, head.folder, name), 'utf8')) as unknown;
    expect(await read('names-0.json')).toEqual(['王秀英']);
    expect(await read('titles-0.json')).toEqual([]);
  });
});

import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../testing/test-folder.ts';
import { SearchError } from '../found.ts';
import { filesIn, indexOf, type Told } from '../index-for-tests.ts';
import { openSearch } from '../open-search.ts';

const folder = createTestFolder();
const anew = () => mkdtempSync(join(folder.path, 'index-'));

const told: Told[] = ['柳湾', '河沿', '北枣林'].flatMap((village) =>
  Array.from({ length: 12 }, (_, story) => ({
    title: `${village}第${story}篇`,
    village,
    said: Array.from(
      { length: 30 },
      (_, turn) => `${village}的井台上第${story * 30 + turn}回挑水，${'担筲麦'[turn % 3]}`,
    ),
  })),
);

describe('an index', () => {
  it('is made anew for the village that changed, and for no other', async () => {
    const place = anew();
    expect((await indexOf(told, place)).report).toMatchObject({ segments: 3, indexed: 3 });
    expect((await indexOf(told, place)).report.indexed).toBe(0);
    const edited = told.map((entry, index) =>
      index === 20 ? { ...entry, said: ['改成了鏊子'] } : entry,
    );
    const { report, search } = await indexOf(edited, place);
    expect(report.indexed).toBe(1);
    expect((await search.find('鏊子')).hits.length).toBe(1);
    expect((await search.find('河沿的井台上第250回')).hits).toEqual([]);
    expect((await search.find('柳湾')).hits.length).toBe(12);
  });

  it('of unchanged villages is the same as one made from nothing', async () => {
    const place = anew();
    await indexOf(told.slice(0, 30), place);
    const [grown, fresh] = [await indexOf(told, place), await indexOf(told, anew())];
    const filesOf = async (out: string) => {
      const names = (await readdir(out, { recursive: true })).sort();
      return Promise.all(
        names.map(async (name) => [name, await readFile(join(out, name)).catch(() => null)]),
      );
    };
    expect(await filesOf(grown.out)).toEqual(await filesOf(fresh.out));
  });

  it('forgets in the cache, too, what is not published any more', async () => {
    const place = anew();
    await indexOf([...told, { title: '撤下的', village: '撤下村', said: ['撤下的话'] }], place);
    await indexOf(told, place);
    const cached = await readdir(join(place, 'cache'), { recursive: true, withFileTypes: true });
    for (const file of cached.filter((each) => each.isFile()))
      expect(await readFile(join(file.parentPath, file.name), 'utf8')).not.toContain('撤下');
  });

  it('comes apart where one village has more than is indexed at a time', async () => {
    const many = Array.from({ length: 600 }, (_, story): Told => ({
      title: `第${story}篇`,
      village: '大庄',
      said: [`大庄的第${story}眼井`],
    }));
    const { search, report } = await indexOf(many, anew());
    expect(report.segments).toBe(3);
    for (const story of [0, 249, 250, 599])
      expect((await search.find(`第${story}眼`)).hits.length).toBe(1);
    expect((await search.find('大庄')).hits.length).toBe(600);
  });
});

describe('a damaged index', () => {
  const ask = async (damage: (out: string) => Promise<unknown>) => {
    const { out } = await indexOf(told, anew());
    const copy = anew();
    await cp(out, copy, { recursive: true });
    await damage(copy);
    const asked = async () => {
      const search = await openSearch(filesIn(copy));
      const { hits } = await search.find('第7回挑水');
      return Promise.all(hits.map((hit) => search.show('第7回挑水', hit)));
    };
    return expect(asked()).rejects;
  };
  const buildOf = async (out: string) =>
    (JSON.parse(await readFile(join(out, 'base.json'), 'utf8')) as { folder: string }).folder;
  const inEach = async (folder: string, change: (file: string) => Promise<unknown>) => {
    for (const name of await readdir(folder)) await change(join(folder, name));
  };
  const cut = async (file: string) => writeFile(file, (await readFile(file)).subarray(0, -1));
  const notFound = (file: string) => writeFile(file, '<!doctype html><title>404</title>');

  it.each([
    ['without its base', (out: string) => rm(join(out, 'base.json'))],
    ['whose base is a page', (out: string) => notFound(join(out, 'base.json'))],
    ['whose base is half there', (out: string) => cut(join(out, 'base.json'))],
    [
      'of another layout',
      async (out: string) => {
        const file = join(out, 'base.json');
        const base = JSON.parse(await readFile(file, 'utf8')) as object;
        await writeFile(file, JSON.stringify({ ...base, version: 0 }));
      },
    ],
    [
      'of another build',
      async (out: string) => rm(join(out, await buildOf(out)), { recursive: true }),
    ],
    [
      'whose shards are half there',
      async (out: string) => inEach(join(out, await buildOf(out)), cut),
    ],
    [
      'whose shards are pages',
      async (out: string) => inEach(join(out, await buildOf(out)), notFound),
    ],
    ['without texts', (out: string) => rm(join(out, 'texts'), { recursive: true })],
    ['whose texts are pages', (out: string) => inEach(join(out, 'texts'), notFound)],
  ])('%s says so, and gives no wrong answer', async (_, damage) => {
    await (await ask(damage)).toMatchObject({ id: 'search-broken' } satisfies Partial<SearchError>);
  });
});

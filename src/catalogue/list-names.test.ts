import { describe, expect, it } from 'vitest';
import type { PublishedArchive, PublishedPerson, PublishedStory } from '../model/published.ts';
import { isManyPages, listNames } from './list-names.ts';

const nothing = { stories: [], albums: [], villages: [], people: [], words: [], tombstones: [] };
const people = (...names: string[]) => ({
  ...nothing,
  people: names.map((name) => ({ name, slug: name }) as PublishedPerson),
});
const stories = (...titles: string[]): PublishedArchive => ({
  ...nothing,
  stories: titles.map(
    (title) => ({ title, address: title, kind: 'life-story' }) as unknown as PublishedStory,
  ),
});
const namesUnder = (archive: PublishedArchive) =>
  listNames(archive).map(({ letter, names }) => [letter, ...names.map(({ name }) => name)]);

describe('the list of names', () => {
  it('goes by pinyin, and within a letter by how names are spoken', () => {
    expect(namesUnder(people('赵桂兰', '王秀英', '王大山', '安平'))).toEqual([
      ['A', '安平'],
      ['W', '王大山', '王秀英'],
      ['Z', '赵桂兰'],
    ]);
  });

  it('reads surnames as surnames, in names of people only', () => {
    expect(namesUnder(people('单雄', '解珍'))).toEqual([
      ['S', '单雄'],
      ['X', '解珍'],
    ]);
    expect(namesUnder(stories('单独过年', '解冻'))).toEqual([
      ['D', '单独过年'],
      ['J', '解冻'],
    ]);
  });

  it('does not take a quotation mark for the beginning of a title', () => {
    expect(namesUnder(stories('“井”与我', '《家谱》'))).toEqual([['J', '《家谱》', '“井”与我']]);
  });

  it('keeps what begins with a letter of the alphabet there, and the rest under 其他', () => {
    expect(namesUnder(stories('1958年', 'CCTV 来了', '🌾'))).toEqual([
      ['C', 'CCTV 来了'],
      ['其他', '1958年', '🌾'],
    ]);
  });

  it('says what each is and leads to it', () => {
    expect(listNames(people('王秀英'))[0]!.names).toEqual([
      { name: '王秀英', href: '/people/王秀英/', kind: '人物' },
    ]);
  });

  it('is one page up to four hundred names, and a page a letter beyond', () => {
    const many = (count: number) =>
      listNames(stories(...Array.from({ length: count }, () => '井')));
    expect(isManyPages(many(400))).toBe(false);
    expect(isManyPages(many(401))).toBe(true);
  });
});

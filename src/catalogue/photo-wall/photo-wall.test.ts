import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
  NamedLink,
  PublishedAlbum,
  PublishedPhoto,
  PublishedStory,
} from '../../model/published.ts';
import { findUnknown } from './find-unknown.ts';
import { gatherWall, pickAcross } from './gather-wall.ts';
import { groupByPerson, groupByVillage, groupByYear, type WallGroup } from './group-wall.ts';
import { goesOn, inPages, layOutWall, pageAddress } from './lay-out-wall.ts';
import { shapeClass, shapeRules } from './wall-shape.ts';
import { wallYear } from './wall-year.ts';

const WANG: NamedLink = { name: '王秀英', slug: 'wang' };
const LI: NamedLink = { name: '李长河', slug: 'li' };
const NEIGHBOUR: NamedLink = { name: '一位乡亲', slug: null };
const LIUWAN: NamedLink = { name: '柳湾村', slug: 'liuwan' };
const HEYAN: NamedLink = { name: '河沿村', slug: 'heyan' };

function photo(id: string, more: Partial<PublishedPhoto> = {}): PublishedPhoto {
  const image = { id: id.padEnd(20, '0'), width: 300, height: 200, colour: '#888888' };
  return { file: `${id}.jpg`, people: [], image, ...more };
}

const entry = (village: NamedLink | null, photos: PublishedPhoto[], address: string) => ({
  title: address,
  address,
  village,
  photos,
});
const albumOf = (...given: Parameters<typeof entry>) => entry(...given) as PublishedAlbum;
const storyOf = (...given: Parameters<typeof entry>) => entry(...given) as PublishedStory;

const idsOf = (photos: WallGroup['photos']) =>
  photos.map(({ photo }) => photo.image.id.replace(/0+$/, ''));
const told = (groups: readonly WallGroup[]) =>
  groups.map(({ id, title, photos }) => [id, title, idsOf(photos).join(' ')]);

const wallOf = (photos: PublishedPhoto[], village: NamedLink | null = LIUWAN) =>
  gatherWall({ albums: [albumOf(village, photos, 'album')], stories: [] });

describe('the wall', () => {
  test('has the photos of albums and stories, each leading to its place', () => {
    const wall = gatherWall({
      albums: [albumOf(LIUWAN, [photo('a'), photo('b')], 'family')],
      stories: [storyOf(HEYAN, [photo('c')], 'well')],
    });
    expect(wall.map(({ href }) => href)).toEqual([
      '/albums/family/#photo-1',
      '/albums/family/#photo-2',
      '/stories/well/#photo-c0000000',
    ]);
  });

  test('hangs a picture once, as it is where its year is known', () => {
    const wall = gatherWall({
      albums: [albumOf(null, [photo('a'), photo('b', { when: '1974' })], 'family')],
      stories: [
        storyOf(null, [photo('a', { when: '1965' }), photo('b', { when: '1980' })], 'well'),
      ],
    });
    expect(wall.map(({ page, photo: { when } }) => [page, when])).toEqual([
      ['/stories/well/', '1965'],
      ['/albums/family/', '1974'],
    ]);
  });

  test('shows a few photos of every entry before many of one', () => {
    const wall = gatherWall({
      albums: [
        albumOf(
          null,
          ['a', 'b', 'c', 'd'].map((id) => photo(id)),
          'thick',
        ),
      ],
      stories: [storyOf(null, [photo('e'), photo('f')], 'well')],
    });
    expect(idsOf(pickAcross(wall, 4))).toEqual(['a', 'e', 'b', 'f']);
  });
});

describe('groups', () => {
  test('by year are decades, oldest first: months, years, whole decades; what nobody can date last', () => {
    const whens = ['197X', '1974-05', undefined, '1979', '1974', '1965~', '2024-05-12'];
    const groups = groupByYear(wallOf(whens.map((when, at) => photo(`${at + 1}`, { when }))));
    expect(told(groups)).toEqual([
      ['1960s', '1960年代', '6'],
      ['1970s', '1970年代', '5 2 4 1'],
      ['2020s', '2020年代', '7'],
      ['undated', '不知道哪一年', '3'],
    ]);
  });

  test('by village are in the order of a dictionary, with those that name none last', () => {
    const wall = gatherWall({
      albums: [
        albumOf(null, [photo('a')], 'one'),
        albumOf(LIUWAN, [photo('b')], 'two'),
        albumOf(HEYAN, [photo('c')], 'three'),
        albumOf({ name: '没有页的村', slug: null }, [photo('d')], 'four'),
      ],
      stories: [storyOf(LIUWAN, [photo('e', { when: '1950' })], 'five')],
    });
    expect(told(groupByVillage(wall))).toEqual([
      ['heyan', '河沿村', 'c'],
      ['liuwan', '柳湾村', 'e b'],
      ['elsewhere', '没有写村庄的', 'a d'],
    ]);
  });

  test('by person have only people who may be named, each photo under everyone in it', () => {
    const groups = groupByPerson(
      wallOf([photo('a', { people: [WANG, LI] }), photo('b', { people: [NEIGHBOUR] }), photo('c')]),
    );
    expect(told(groups)).toEqual([
      ['li', '李长河', 'a'],
      ['wang', '王秀英', 'a'],
    ]);
  });
});

describe('a page', () => {
  const many = (id: string, count: number): WallGroup => ({
    id,
    title: id,
    photos: wallOf(Array.from({ length: count }, (_, at) => photo(`${id}${at + 1}`))),
  });
  const shown = (...groups: WallGroup[]) =>
    layOutWall(groups, 10).map((group) => [group.shown.length, goesOn(group)]);

  test('has everything where there is room', () => {
    expect(shown(many('a', 7), many('b', 3))).toEqual([
      [7, false],
      [3, false],
    ]);
  });

  test('shares its room where there is too little, down to names alone', () => {
    expect(shown(many('a', 9), many('b', 3))).toEqual([
      [5, true],
      [3, false],
    ]);
    expect(shown(...Array.from({ length: 11 }, (_, at) => many(`g${at}`, 1)))[0]).toEqual([
      0,
      true,
    ]);
  });

  test('has others behind it at addresses of their own, and is there though nothing is', () => {
    expect(inPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inPages([], 2)).toEqual([[]]);
    expect([1, 2].map((page) => pageAddress('/albums/unknown/', page))).toEqual([
      '/albums/unknown/',
      '/albums/unknown/2/',
    ]);
  });
});

test('what somebody may know more of: strangers first, then what has no year', () => {
  const wall = wallOf([
    photo('a'),
    photo('b', { when: '1974' }),
    photo('c', { when: '1974', unidentified: '左一' }),
    photo('d', { unidentified: '左二' }),
  ]);
  expect(idsOf(findUnknown(wall))).toEqual(['c', 'd', 'a']);
});

test.each([
  ['1974-05-12', '1974年'],
  ['1965~', '约1965年'],
  ['196X', '1960年代'],
  [undefined, '哪年？'],
])('under a photo of %s stands %s', (when, year) => {
  expect(wallYear(when)).toBe(year);
});

test('every shape has a class, and every class its rule in the style sheet', () => {
  const sizes = [
    [1, 100],
    [65, 100],
    [100, 100],
    [149, 100],
    [300, 100],
    [9000, 100],
  ] as const;
  expect(sizes.map(([width, height]) => shapeClass({ width, height }))).toEqual([
    'w13',
    'w13',
    'w20',
    'w30',
    'w60',
    'w60',
  ]);
  const sheet = readFileSync('src/components/wall-shapes.css', 'utf8');
  expect(sheet.replace(/^\/\*.*\*\/\n/, '')).toBe(shapeRules().join('\n'));
});

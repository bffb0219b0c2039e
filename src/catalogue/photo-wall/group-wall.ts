import { parsePastDate } from '../../model/dates.ts';
import type { NamedLink } from '../../model/published.ts';
import { looking as t } from '../../strings/looking.ts';
import { byName } from '../../strings/words.ts';
import type { WallPhoto } from './gather-wall.ts';

/** Photos that hang together: of one decade, one village, one person. */
export interface WallGroup {
  /** Part of an address: `1960s`, a slug, `undated`, `elsewhere`. */
  id: string;
  title: string;
  /** The page of the village or the person. */
  href?: string;
  photos: WallPhoto[];
}

const UNDATED = 'undated';
const ELSEWHERE = 'elsewhere';

/** Where a photo hangs in time; a decade as a whole hangs behind its years, what is unknown last. */
function placeInTime({ photo }: WallPhoto): number {
  const date = parsePastDate(photo.when ?? '');
  if (!date) return Infinity;
  return date.precision === 'decade'
    ? date.to + 0.99
    : date.from + ((date.month ?? 0) * 31 + (date.day ?? 0)) / 1000;
}

/** Oldest first; those of one year as they came. */
export function byAge(wall: readonly WallPhoto[]): WallPhoto[] {
  return wall
    .map((each) => ({ each, place: placeInTime(each) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ each }) => each);
}

function decadeOf({ photo }: WallPhoto): number | null {
  const date = parsePastDate(photo.when ?? '');
  return date && Math.floor(date.from / 10) * 10;
}

interface Shelf {
  /** What a photo is put under; a photo may be under several, or nowhere. */
  of: (photo: WallPhoto) => readonly { id: string; title: string; href?: string }[];
}

function shelve(wall: readonly WallPhoto[], { of }: Shelf): WallGroup[] {
  const groups = new Map<string, WallGroup>();
  for (const photo of byAge(wall)) {
    for (const shelf of of(photo)) {
      const group = groups.get(shelf.id) ?? { ...shelf, photos: [] };
      groups.set(shelf.id, group);
      group.photos.push(photo);
    }
  }
  return [...groups.values()];
}

/** By decade, oldest first; those that nobody can date last. */
export function groupByYear(wall: readonly WallPhoto[]): WallGroup[] {
  return shelve(wall, {
    of: (photo) => {
      const decade = decadeOf(photo);
      return decade === null
        ? [{ id: UNDATED, title: t.undated }]
        : [{ id: `${decade}s`, title: t.decade(decade) }];
    },
  });
}

function namedShelf({ name, slug }: NamedLink, folder: 'people' | 'villages') {
  return slug === null ? [] : [{ id: slug, title: name, href: `/${folder}/${slug}/` }];
}

const byTitle = (a: WallGroup, b: WallGroup) => byName({ name: a.title }, { name: b.title });

/** By the village of the entry, in the order of a dictionary; those without a village's page last. */
export function groupByVillage(wall: readonly WallPhoto[]): WallGroup[] {
  const groups = shelve(wall, {
    of: ({ entry }) => {
      const named = entry.village ? namedShelf(entry.village, 'villages') : [];
      return named.length > 0 ? named : [{ id: ELSEWHERE, title: t.elsewhere }];
    },
  });
  const isLast = ({ id }: WallGroup) => Number(id === ELSEWHERE);
  return groups.sort((a, b) => isLast(a) - isLast(b) || byTitle(a, b));
}

/**
 * By who is in them, in the order of a dictionary. Only people who have a page: a name that stands
 * in for somebody who may not be named gathers nothing.
 */
export function groupByPerson(wall: readonly WallPhoto[]): WallGroup[] {
  return shelve(wall, {
    of: ({ photo }) => photo.people.flatMap((person) => namedShelf(person, 'people')),
  }).sort(byTitle);
}

import type { WallPhoto } from './gather-wall.ts';
import type { WallGroup } from './group-wall.ts';

/** Photos that an old phone can lay out on one page. */
export const ON_ONE_PAGE = 200;
/** Large pictures with a question each: fewer make a page. */
export const ASKED_ON_PAGE = 40;

/** A group as far as it hangs on the page of all groups. */
export interface HungGroup extends WallGroup {
  shown: WallPhoto[];
}

/**
 * All groups of one page. Where they are too many for it, each shows as many as there is room for;
 * the others hang on pages of its own.
 */
export function layOutWall(groups: readonly WallGroup[], room = ON_ONE_PAGE): HungGroup[] {
  const total = groups.reduce((sum, { photos }) => sum + photos.length, 0);
  const share = total <= room ? room : Math.floor(room / groups.length);
  return groups.map((group) => ({ ...group, shown: group.photos.slice(0, share) }));
}

/** Whether a group goes on elsewhere. */
export function goesOn({ shown, photos }: HungGroup): boolean {
  return shown.length < photos.length;
}

/** Things on pages of `size`, at least one page. */
export function inPages<T>(things: readonly T[], size = ON_ONE_PAGE): T[][] {
  const count = Math.max(1, Math.ceil(things.length / size));
  return Array.from({ length: count }, (_, page) => things.slice(page * size, (page + 1) * size));
}

/** `/albums/by-year/1960s/`, and behind it `2/`, `3/`. */
export function pageAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}${page}/`;
}

import { looking as t } from '../../strings/looking.ts';
import type { WallPhoto } from './gather-wall.ts';
import { groupByPerson, groupByVillage, groupByYear, type WallGroup } from './group-wall.ts';

/** A way of walking along the wall. */
export interface WallWay {
  href: string;
  label: string;
  intro: string;
  group: (wall: readonly WallPhoto[]) => WallGroup[];
}

/** By the last part of their addresses. */
export const wallWays = {
  year: { href: '/albums/by-year/', ...t.ways.year, group: groupByYear },
  village: { href: '/albums/by-village/', ...t.ways.village, group: groupByVillage },
  person: { href: '/albums/by-person/', ...t.ways.person, group: groupByPerson },
} as const satisfies Record<string, WallWay>;
export type WayName = keyof typeof wallWays;

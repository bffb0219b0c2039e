import type { Print } from './developing/print.ts';
import type { Scene } from './drawing/scene.ts';
import { bicycleDay, classPhoto, family } from './scenes/family.ts';
import { harvest, jujube, threshing } from './scenes/fields.ts';
import { loomRoom } from './scenes/loom.ts';
import { market } from './scenes/market.ts';
import {
  floodMan,
  grandmother,
  schoolTeacher,
  soldier,
  steelyardMan,
  weaver,
  wedding,
  wellWoman,
} from './scenes/portraits.ts';
import { ferry, mooredBoat, levee } from './scenes/river.ts';
import { steelyard } from './scenes/steelyard.ts';
import { firstTractor } from './scenes/tractor.ts';
import { oldHouse, oldLocust, oldLocustThen, school, village } from './scenes/villages.ts';
import { well } from './scenes/well.ts';

/** One picture to make: what it shows, how the print has aged, and where it lies under content/. */
export interface SamplePhoto {
  path: string;
  scene: Scene;
  print: Print;
  longSide: number;
  /** Stored on its side with an Orientation tag, as phones do. */
  turned?: boolean;
  /** The path whose chances it shares: the same place looks the same. */
  seed?: string;
}

const phone: Print = { film: 'phone', border: 'none', wear: 0, year: 2024 };
const sepia = (
  year: number,
  tilt: number,
  wear: number,
  border: Print['border'] = 'white',
): Print => ({ film: 'warm-sepia', border, tilt, wear, year });
const early = (
  year: number,
  tilt: number,
  wear: number,
  border: Print['border'] = 'deckled',
): Print => ({ film: 'grey-brown', border, tilt, wear, year });
const grey = (
  year: number,
  tilt: number,
  wear: number,
  border: Print['border'] = 'white',
): Print => ({ film: 'grey', border, tilt, wear, year });
const colour = (year: number, tilt: number, border: Print['border'] = 'rounded'): Print => ({
  film: 'faded-colour',
  border,
  tilt,
  wear: 0.35,
  year,
});

export const samplePhotos: readonly SamplePhoto[] = [
  {
    path: 'stories/liuwan-history/village.jpg',
    scene: village,
    print: colour(1984, -0.4),
    longSide: 2200,
  },
  { path: 'stories/liuwan-history/old-locust.jpg', scene: oldLocust, print: phone, longSide: 2100 },
  {
    path: 'stories/liuwan-history/old-locust-then.jpg',
    scene: oldLocustThen,
    print: early(1964, -0.5, 0.7, 'white'),
    longSide: 2100,
    seed: 'stories/liuwan-history/old-locust.jpg',
  },
  { path: 'stories/heyan-history/levee.jpg', scene: levee, print: phone, longSide: 2200 },
  {
    path: 'stories/heyan-history/ferry.jpg',
    scene: ferry,
    print: early(1962, 0.4, 0.8, 'white'),
    longSide: 2000,
  },
  { path: 'stories/beizaolin-history/jujube.jpg', scene: jujube, print: phone, longSide: 2200 },
  {
    path: 'stories/beizaolin-history/threshing.jpg',
    scene: threshing,
    print: sepia(1972, 0.5, 0.5, 'rounded'),
    longSide: 2000,
  },
  {
    path: 'stories/well-forty-years/well.jpg',
    scene: well,
    print: sepia(1983, 0.5, 0.5),
    longSide: 2100,
  },
  {
    path: 'stories/well-forty-years/portrait.jpg',
    scene: wellWoman,
    print: phone,
    longSide: 2000,
    turned: true,
  },
  {
    path: 'stories/market-steelyard/market.jpg',
    scene: market,
    print: colour(1985, -0.4),
    longSide: 2200,
  },
  {
    path: 'stories/market-steelyard/steelyard.jpg',
    scene: steelyard,
    print: phone,
    longSide: 2000,
  },
  {
    path: 'stories/market-steelyard/portrait.jpg',
    scene: steelyardMan,
    print: phone,
    longSide: 2000,
  },
  {
    path: 'stories/riverside-school/school.jpg',
    scene: school,
    print: sepia(1975, -0.5, 0.6),
    longSide: 2100,
  },
  {
    path: 'stories/riverside-school/portrait.jpg',
    scene: schoolTeacher,
    print: phone,
    longSide: 2000,
  },
  {
    path: 'stories/flood-year/boat.jpg',
    scene: mooredBoat,
    print: grey(1963, 0.6, 0.9, 'none'),
    longSide: 2200,
  },
  {
    path: 'stories/flood-year/portrait.jpg',
    scene: floodMan,
    print: phone,
    longSide: 1900,
    turned: true,
  },
  { path: 'stories/loom/loom.jpg', scene: loomRoom, print: phone, longSide: 2100 },
  { path: 'stories/loom/portrait.jpg', scene: weaver, print: phone, longSide: 2000 },
  {
    path: 'stories/first-tractor/tractor.jpg',
    scene: firstTractor,
    print: sepia(1977, -0.3, 0.6),
    longSide: 2200,
  },
  {
    path: 'albums/li-family/01-wedding.jpg',
    scene: wedding,
    print: sepia(1974, -0.6, 0.5, 'deckled'),
    longSide: 2100,
  },
  {
    path: 'albums/li-family/02-family.jpg',
    scene: family,
    print: early(1965, 0.5, 0.7),
    longSide: 2100,
  },
  {
    path: 'albums/li-family/03-soldier.jpg',
    scene: soldier,
    print: grey(1971, 0.4, 0.4),
    longSide: 1900,
  },
  {
    path: 'albums/li-family/04-bicycle.jpg',
    scene: bicycleDay,
    print: sepia(1976, -0.5, 0.4, 'rounded'),
    longSide: 1900,
  },
  {
    path: 'albums/li-family/05-class.jpg',
    scene: classPhoto,
    print: grey(1962, 0.3, 0.7),
    longSide: 2200,
  },
  {
    path: 'albums/li-family/06-old-house.jpg',
    scene: oldHouse,
    print: early(1955, 0.4, 1, 'white'),
    longSide: 2000,
  },
  {
    path: 'albums/li-family/07-harvest.jpg',
    scene: harvest,
    print: grey(1966, -0.3, 0.6, 'deckled'),
    longSide: 2000,
  },
  {
    path: 'albums/li-family/08-grandmother.jpg',
    scene: grandmother,
    print: early(1963, -0.9, 1),
    longSide: 2000,
  },
];

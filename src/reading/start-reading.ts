import { waitForWords } from '../blocks/word/wait-for-words.ts';
import { startPlayers } from '../player/start-players.ts';
import { waitForArrival } from '../search/arrival/wait-for-arrival.ts';
import { waitForMoments } from '../sharing/moment/wait-for-moments.ts';
import { startSearching } from '../search/start-searching.ts';
import { waitForPhotos } from '../viewer/wait-for-photos.ts';

/**
 * The script of every page: of those with photos, sound or dialect words, and of the others too, for
 * whoever has been on one page has it for all. One file: on a weak network every other one is waited
 * for. Little in it: most readers read, and what only a tap needs comes with the tap.
 */
export function startReading(): void {
  startPlayers();
  waitForPhotos();
  waitForWords();
  startSearching();
  waitForArrival();
  waitForMoments();
}

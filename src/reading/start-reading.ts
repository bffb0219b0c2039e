import { waitForWords } from '../blocks/word/wait-for-words.ts';
import { startPlayers } from '../player/start-players.ts';
import { waitForPhotos } from '../viewer/wait-for-photos.ts';

/**
 * The script of a page with photos, sound or dialect words. One file: on a weak network every other
 * one is waited for. Little in it: most readers read, and what only a tap needs comes with the tap.
 */
export function startReading(): void {
  startPlayers();
  waitForPhotos();
  waitForWords();
}

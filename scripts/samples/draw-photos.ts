import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from './drawing/random.ts';
import { composeScene } from './drawing/scene.ts';
import { expose } from './developing/expose.ts';
import { saveScan } from './developing/save-scan.ts';
import { scannerData } from './developing/scanner-data.ts';
import { weather } from './developing/weather.ts';
import { samplePhotos, type SamplePhoto } from './sample-photos.ts';

/**
 * Draws the sample "old photographs" of content/: no real person or place is shown.
 * `node scripts/samples/draw-photos.ts [--only albums/li-family]`
 */
export async function drawPhotos(content: string, only = ''): Promise<void> {
  for (const photo of samplePhotos.filter(({ path }) => path.includes(only))) {
    const bytes = await drawPhoto(photo, join(content, photo.path));
    console.log(`${photo.path}  ${Math.round(bytes / 1024)} KB`);
  }
}

async function drawPhoto(
  { path, scene, print, longSide, turned, seed = path }: SamplePhoto,
  file: string,
): Promise<number> {
  const random = seededRandom(seed);
  const scale = longSide / Math.max(scene.width, scene.height);
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  const picture = await expose(composeScene(scene, random), width, height, print, random);
  const scan = await weather(picture, width, height, print, random);
  return saveScan(scan, file, scannerData(print.year, random), turned ?? false);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await drawPhotos(join(import.meta.dirname, '../../content'), values.only);
}

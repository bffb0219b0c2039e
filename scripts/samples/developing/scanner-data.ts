import type { Exif } from 'sharp';
import type { Random } from '../drawing/random.ts';

/** What a real scan tells about its owner, and the site must strip: all of it invented here. */
export function scannerData(year: number, random: Random): Exif {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [make, model] = random.pick([
    ['Huaiyin', 'HY-2400 Flatbed'],
    ['Baique', 'BQ Phone 9'],
    ['Huaiyin', 'HY-1200 Photo'],
  ] as const);
  const taken = `20${two(random.between(23, 25))}:${two(random.between(3, 12))}:${two(random.between(1, 28))} ${two(random.between(8, 18))}:${two(random.between(0, 60))}:${two(random.between(0, 60))}`;
  // The point lies in the sea off Shandong: precise enough to test with, nobody's home.
  const seconds = (value: number) => `${Math.floor(value * 100)}/100`;
  return {
    IFD0: {
      Make: make,
      Model: model,
      Artist: 'Chen Xiao (sample)',
      Software: 'Scan to Phone 3.1',
      DateTime: taken,
      ImageDescription: `Sample drawing in the manner of a print of ${year}`,
    },
    IFD2: {
      DateTimeOriginal: taken,
      DateTimeDigitized: taken,
      BodySerialNumber: `HY${two(random.between(10, 99))}4471`,
    },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: `37/1 52/1 ${seconds(random.between(0, 60))}`,
      GPSLongitudeRef: 'E',
      GPSLongitude: `120/1 31/1 ${seconds(random.between(0, 60))}`,
      GPSDateStamp: taken.slice(0, 10),
    },
  };
}

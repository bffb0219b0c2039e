import sharp from 'sharp';

/** A photo of one colour, with the EXIF a phone writes: place, device, author. */
export async function drawPhoto(colour: string, size = { width: 64, height: 48 }): Promise<Buffer> {
  return sharp({ create: { ...size, channels: 3, background: colour } })
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Make: 'FixturePhone', Artist: 'FixtureArtist' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 50/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '117/1 0/1 0/1',
      },
    })
    .toBuffer();
}

const RATE = 8000;

/** A WAV of `seconds`, 8 kHz mono, whose samples repeat `marker`, so that its bytes can be searched for. */
export function makeRecording(marker: string, seconds = 12): Buffer {
  const samples = Buffer.alloc(RATE * seconds, marker, 'latin1');
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

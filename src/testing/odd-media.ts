import type { FixtureContent } from './build-fixture.ts';
import { drawPhoto, makeRecording } from './fixture-media.ts';
import { makeLongSound } from './long-sound.ts';

/** Colours of old prints. */
const PRINTS = ['#8a7a63', '#6f6a60', '#9c8f7a', '#55504a', '#7d6a55'];

async function photoFiles(folder: string, count: number): Promise<FixtureContent> {
  const drawn = Array.from({ length: count }, async (_, at) => {
    const size = at % 4 === 3 ? { width: 480, height: 640 } : { width: 640, height: 480 };
    return [`${folder}/${at + 1}.jpg`, await drawPhoto(PRINTS[at % 5]!, size)] as const;
  });
  return Object.fromEntries(await Promise.all(drawn));
}

/** The files that the odd stories stand beside. */
export async function oddMedia(): Promise<FixtureContent> {
  const long = makeLongSound(4300);
  const [wide, tall, tiny] = await Promise.all([
    drawPhoto(PRINTS[0]!, { width: 4000, height: 200 }),
    drawPhoto(PRINTS[1]!, { width: 200, height: 4000 }),
    drawPhoto(PRINTS[2]!, { width: 60, height: 40 }),
  ]);
  const shapes = (folder: string) => ({
    [`${folder}/wide.jpg`]: wide,
    [`${folder}/tall.jpg`]: tall,
    [`${folder}/tiny.jpg`]: tiny,
  });
  const singles = await Promise.all(
    ['one-character', 'long-title', 'latin-title', 'photo-only']
      .map((story) => `stories/${story}`)
      .concat('albums/single')
      .map((folder) => photoFiles(folder, 1)),
  );
  return {
    ...Object.assign({}, ...singles),
    ...(await photoFiles('stories/forty-photos', 40)),
    ...shapes('stories/wide-cover'),
    ...shapes('stories/tall-cover'),
    ...shapes('albums/shapes'),
    'stories/past-hour/long.mp3': long,
    'stories/chapters/long.mp3': long,
    ...Object.fromEntries(
      ['rare', 'long-turn', 'sound-only', 'three-recordings'].map((at) => [
        `stories/${at}/visit.wav`,
        makeRecording('a loud voice', 90),
      ]),
    ),
    'stories/three-recordings/second.wav': makeRecording('another voice', 30),
    'stories/three-recordings/third.mp3': makeLongSound(92),
  };
}

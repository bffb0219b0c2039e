import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formatFields, formatStoryFile, type Fields } from '../../src/import/story-file.ts';
import { formatStrictClock } from '../../src/transcript/format-clock.ts';
import { seededRandom } from '../samples/drawing/random.ts';
import { inventWords } from './invent-words.ts';
import { repeatRecording } from './repeat-recording.ts';
import { varyPhotos } from './vary-photos.ts';

/** The sample that stands for an ordinary story: lead photo, one recording, dialect words. */
const STORY = 'well-forty-years';
const LONG = { slug: 'bench-long', turns: 700, seconds: 66 * 60 };
const WALL = { slug: 'bench-wall', photos: 200 };
const CONSENT = {
  scopes: ['text', 'voice', 'photos', 'name', 'place'],
  form: 'signed',
  date: '2024-05-12',
  obtainedBy: '社工',
};

/** What is measured: a name for the report, and where it lies. */
export const pages = [
  { name: 'home', path: '/' },
  { name: 'story', path: `/stories/${STORY}/` },
  { name: `story of ${LONG.turns} turns`, path: `/stories/${LONG.slug}/` },
  { name: `wall of ${WALL.photos} photos`, path: `/albums/${WALL.slug}/` },
] as const;

function longTranscript(): string {
  const random = seededRandom('a long recording');
  const step = LONG.seconds / LONG.turns;
  const turns = Array.from({ length: LONG.turns }, (_, index) => {
    const [speaker, least] = index % 2 === 0 ? ['采集者', 5] : ['王秀英', 20];
    const words = inventWords(Math.floor(random.between(least, 3 * least)), random);
    const chapter = index % 50 === 0 ? `## ${inventWords(4, random).replace(/\P{L}/gu, '')}\n` : '';
    return `${chapter}[${formatStrictClock(Math.floor(index * step))}] ${speaker}：${words}\n`;
  });
  return turns.join('');
}

async function writeLongStory(content: string): Promise<void> {
  const [sample, folder] = [STORY, LONG.slug].map((slug) => join(content, 'stories', slug));
  await mkdir(folder!);
  await copyFile(join(sample!, 'well.jpg'), join(folder!, 'well.jpg'));
  await repeatRecording(join(sample!, 'visit-1.mp3'), LONG.seconds, join(folder!, 'visit-1.mp3'));
  const fields: Fields = {
    title: '说了一个多钟头',
    kind: 'life-story',
    village: 'liuwan',
    narrators: ['wang-xiuying'],
    summary: inventWords(40, seededRandom('a summary')),
    cover: 'well.jpg',
    photos: [{ file: 'well.jpg', alt: '村边一口老井', caption: '柳湾村东头的甜水井。' }],
    recordings: [{ file: 'visit-1.mp3', date: '2024-05-12', transcript: longTranscript() }],
    consent: CONSENT,
  };
  await writeFile(join(folder!, 'index.mdx'), formatStoryFile(fields, ''));
}

async function writeWall(content: string, photos: string): Promise<void> {
  const folder = join(content, 'albums', WALL.slug);
  await mkdir(folder);
  const random = seededRandom('a wall');
  const names = await varyPhotos(content, WALL.photos, photos);
  for (const name of names) await copyFile(join(photos, name), join(folder, name));
  const fields: Fields = {
    title: '一面墙的老照片',
    photos: names.map((file, index) => ({
      file,
      alt: inventWords(12, random),
      caption: inventWords(15, random),
      when: String(1950 + (index % 50)),
    })),
    consent: CONSENT,
  };
  await writeFile(join(folder, 'index.mdx'), formatStoryFile(fields, ''));
}

/**
 * Writes the archive whose pages are measured: the samples of `from`, a long recording, a wall of
 * photos, and a site address, so that heads are complete. `photos` keeps the wall for the next run.
 */
export async function writePageArchive(
  from: string,
  content: string,
  photos: string,
): Promise<void> {
  await cp(from, content, { recursive: true });
  const site = parse(await readFile(join(content, 'site.yaml'), 'utf8')) as Fields;
  await writeFile(
    join(content, 'site.yaml'),
    formatFields({ ...site, url: 'https://archive.example' }),
  );
  await writeWall(content, photos);
  await writeLongStory(content);
}

import { stringify } from 'yaml';
import type { FixtureContent } from './build-fixture.ts';
import { oddMedia } from './odd-media.ts';
import { longSpeaker, longTurns, manyChapters, manyTurns, rareNames } from './odd-transcripts.ts';
import { LONG_WORD, RARE, speak, speakOn } from './odd-words.ts';

type Fields = Record<string, unknown>;

const CONSENT = {
  scopes: ['text', 'voice', 'photos', 'name', 'place'],
  form: 'signed',
  date: '2024-05-12',
  obtainedBy: '社工',
};
function entry(fields: Fields, body = ''): string {
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

function story(fields: Fields, body = ''): string {
  return entry({ ...fields, consent: CONSENT }, body);
}

function photos(count: number): Fields[] {
  return Array.from({ length: count }, (_, at) => ({
    file: `${at + 1}.jpg`,
    alt: '老照片',
    ...(at % 3 > 0 && { caption: speak(12 + at * 2) }),
    ...(at % 2 > 0 && { when: String(1950 + at) }),
  }));
}

/** More people than fit on a line. */
const CROWD = Array.from({ length: 14 }, (_, at) => `王氏族人${at + 1}号`);
const NARRATORS = { narrators: ['wang'], village: 'liuwan' };

/** Stories whose words are odd: very short, very long, rare. */
function wordyStories(): FixtureContent {
  const [picture] = photos(1);
  return {
    'stories/one-character/index.mdx': story(
      { title: '井', ...NARRATORS, summary: speak(40), photos: [picture] },
      speak(120),
    ),
    'stories/long-title/index.mdx': story(
      { title: speakOn(120), ...NARRATORS, photos: [picture], topics: [speakOn(30)] },
      speak(300),
    ),
    'stories/latin-title/index.mdx': story(
      {
        title: `${speakOn(28)} Hometown Traces ${LONG_WORD} ${speakOn(14)}`,
        narrators: ['wang', 'latin'],
        village: 'latin',
        topics: [LONG_WORD],
        photos: [picture],
      },
      `${speak(60)} ${LONG_WORD} ${speak(60)}`,
    ),
    'stories/rare/index.mdx': story(
      {
        title: `${RARE.man}家的鏊子`,
        narrators: ['rare-man', 'rare-woman'],
        village: 'rare',
        summary: `${RARE.woman}说的。`,
        events: [{ when: '1958', text: `${RARE.man}打了一口鏊子。` }],
        topics: ['鏊子', '𬒈'],
        recordings: [{ file: 'visit.wav', transcript: rareNames() }],
      },
      `<Word of="rare">${RARE.word}</Word>是硬底的鏊子。${speak(80)}`,
    ),
    'glossary/rare.yaml': stringify({ word: RARE.word, meaning: `${RARE.village}的鏊子。` }),
  };
}

/** Stories whose recordings are odd. */
function spokenStories(): FixtureContent {
  const short = { file: 'visit.wav', transcript: longSpeaker() };
  return {
    'stories/long-turn/index.mdx': story({
      title: '一口气说完',
      ...NARRATORS,
      recordings: [{ file: 'visit.wav', transcript: longTurns() }],
    }),
    'stories/chapters/index.mdx': story({
      title: '三百节',
      ...NARRATORS,
      recordings: [{ file: 'long.mp3', date: '2024-05-12', transcript: manyChapters() }],
    }),
    'stories/past-hour/index.mdx': story(
      {
        title: '说了七百句',
        ...NARRATORS,
        recordings: [{ file: 'long.mp3', date: '2024-05-12', transcript: manyTurns() }],
      },
      '<AudioClip recording="1" from="1:02:03" to="1:02:33" />',
    ),
    'stories/sound-only/index.mdx': story({
      title: '只有声音',
      recordings: [{ file: 'visit.wav' }],
    }),
    'stories/three-recordings/index.mdx': story({
      title: '去了三回',
      village: 'liuwan',
      narrators: CROWD,
      recordings: [
        { ...short, title: '头一回' },
        { ...short, file: 'second.wav' },
        { ...short, file: 'third.mp3', title: speak(60), place: speak(40) },
      ],
    }),
  };
}

/** Stories and albums whose photos are odd. */
function picturedEntries(): FixtureContent {
  const shapes = [
    { file: 'wide.jpg', alt: '一长条', caption: speak(300) },
    { file: 'tall.jpg', alt: '一细条', caption: '祠堂的柱子。' },
    { file: 'tiny.jpg', alt: '小照片', people: ['wang', 'rare-man'], provenance: speak(50) },
  ];
  const opening = { ...NARRATORS, photos: shapes };
  return {
    'stories/wide-cover/index.mdx': story({ title: '一长条', ...opening }, speak(200)),
    'stories/tall-cover/index.mdx': story(
      { title: '一细条', ...opening, cover: 'tall.jpg' },
      speak(200),
    ),
    'stories/forty-photos/index.mdx': story(
      { title: '四十张老照片', ...NARRATORS, photos: photos(40) },
      `${speak(200)}\n\n<Gallery files="2.jpg，3.jpg，4.jpg" caption="一家三代" />\n\n${speak(80)}`,
    ),
    'stories/photo-only/index.mdx': story({ title: '只有一张照片', photos: photos(1) }),
    'stories/neither/index.mdx': story({ title: '只有几句话' }, speak(90)),
    'albums/single/index.mdx': story({ title: '一张', village: 'liuwan', photos: photos(1) }),
    'albums/shapes/index.mdx': story({ title: LONG_WORD, photos: shapes, cover: 'tall.jpg' }),
  };
}

/** An archive of everything that is not as one expects it. */
export async function oddArchive(): Promise<FixtureContent> {
  return {
    ...(await oddMedia()),
    ...wordyStories(),
    ...spokenStories(),
    ...picturedEntries(),
    'site.yaml': stringify({ leadStory: 'long-title', villages: ['empty'] }),
    'villages/liuwan/index.mdx': entry({ name: '柳湾村', summary: speak(60) }, speak(90)),
    'villages/empty/index.mdx': entry({ name: '没有故事的村' }),
    'villages/forgotten/index.mdx': entry({ name: '没有列出的村' }),
    'villages/latin/index.mdx': entry({ name: LONG_WORD }),
    'villages/rare/index.mdx': entry({ name: RARE.village, aliases: ['𬒈庄'] }),
    'people/wang.yaml': stringify({ name: '王德福', village: 'liuwan', birthYear: 1941 }),
    'people/latin.yaml': stringify({ name: LONG_WORD, village: 'latin' }),
    ...Object.fromEntries(
      CROWD.map((name, at) => [`people/crowd-${at}.yaml`, stringify({ name })]),
    ),
    'people/lonely.yaml': stringify({ name: '没人提起' }),
    'people/rare-man.yaml': stringify({ name: RARE.man, village: 'rare', about: speak(80) }),
    'people/rare-woman.yaml': stringify({ name: RARE.woman, village: 'rare' }),
  };
}

import { formatFields, formatStoryFile } from '../../import/story-file.ts';
import { formatStrictClock } from '../../transcript/format-clock.ts';
import type { FixtureContent } from '../build-fixture.ts';
import type { Corpus, CorpusStory } from './invent-corpus.ts';

export const villageSlug = (number: number) => `village-${number}`;
export const personSlug = (number: number) => `person-${number}`;
export const wordSlug = (number: number) => `word-${number}`;

const PHOTO = 'photo.jpg';
const CONSENT = {
  scopes: ['text', 'voice', 'photos', 'name', 'place'],
  form: 'signed',
  date: '2024-05-12',
  obtainedBy: '社工',
};

/** Marks up what a reader sees without changing it: bold across a clause, a word of the glossary. */
function markUp(paragraph: string, index: number, words: Corpus['words']): string {
  const used = words.findIndex(({ word }) => paragraph.includes(word));
  if (used >= 0 && index % 2 === 0) {
    const { word } = words[used]!;
    const [first, ...rest] = [...word];
    const [inside, outside] = index % 4 === 0 ? [word, ''] : [first, rest.join('')];
    return paragraph.replace(word, `<Word of="${wordSlug(used)}">${inside}</Word>${outside}`);
  }
  const half = Math.floor([...paragraph].length / 2);
  const points = [...paragraph];
  return `${points.slice(0, half).join('')}**${points.slice(half, half + 2).join('')}**${points.slice(half + 2).join('')}`;
}

/** Every third turn goes on in a line of its own. */
function transcriptOf({ turns }: CorpusStory): string {
  return turns
    .map(({ start, speaker, text }, index) => {
      const said = index % 3 === 0 ? text.replace(/，(?=.)/u, '，\n') : text;
      return `[${formatStrictClock(start)}] ${speaker}：${said}\n`;
    })
    .join('');
}

function storyFile(story: CorpusStory, { words }: Corpus): string {
  const { title, summary, village, narrators, year, topics, event, photo, paragraphs } = story;
  return formatStoryFile(
    {
      title,
      kind: 'life-story',
      village: villageSlug(village),
      narrators: narrators.map(personSlug),
      summary,
      period: { from: year, to: year + 20 },
      events: [{ when: String(year), text: event }],
      topics,
      ...(photo && { photos: [{ file: PHOTO, ...photo }] }),
      recordings: [{ date: '2024-05-12', transcript: transcriptOf(story) }],
      consent: { ...CONSENT, ...(story.isSealed && { access: 'sealed' }) },
    },
    paragraphs.map((paragraph, index) => markUp(paragraph, index, words)).join('\n\n'),
  );
}

/** The files of one story; `photo` are the bytes that every photo has. */
export function storyFiles(story: CorpusStory, corpus: Corpus, photo: Uint8Array): FixtureContent {
  const folder = `stories/${story.slug}`;
  return {
    [`${folder}/index.mdx`]: storyFile(story, corpus),
    ...(story.photo && { [`${folder}/${PHOTO}`]: photo }),
  };
}

/** The corpus as an archive, below `content/`. */
export function corpusFiles(corpus: Corpus, photo: Uint8Array): FixtureContent {
  const files: FixtureContent = {
    'site.yaml': formatFields({ name: '找找看' }),
    'pages/about.mdx': '---\ntitle: 关于\n---\n\n用来试查找的档案。\n',
  };
  corpus.people.forEach(({ name, village, about }, number) => {
    const fields = { name, village: villageSlug(village), about };
    files[`people/${personSlug(number)}.yaml`] = formatFields(fields);
  });
  corpus.villages.forEach(({ name, alias, summary, text }, number) => {
    const fields = { name, aliases: [alias], summary };
    files[`villages/${villageSlug(number)}/index.mdx`] = formatStoryFile(fields, text);
  });
  corpus.words.forEach((fields, number) => {
    files[`glossary/${wordSlug(number)}.yaml`] = formatFields(fields);
  });
  for (const story of corpus.stories) Object.assign(files, storyFiles(story, corpus, photo));
  return files;
}

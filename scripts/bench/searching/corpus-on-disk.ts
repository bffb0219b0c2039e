import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from '../../../src/blocks/render-prose.ts';
import type { EntryHead, PassageRow } from '../../../src/search/index-format.ts';
import type { SearchEntry } from '../../../src/search/search-entries.ts';
import {
  INTERVIEWER,
  inventCorpus,
  type Corpus,
  type CorpusStory,
} from '../../../src/testing/search-oracle/invent-corpus.ts';

/** Of each story, about; in the benchmark's own count of characters. */
export const CHARACTERS = 4000;
const STORIES_PER_VILLAGE = 30;
const SEED = 'bench';

/** The archive that both indexes are made of. */
export function benchCorpus(stories: number): Corpus {
  return inventCorpus({
    seed: SEED,
    stories,
    characters: CHARACTERS,
    storiesPerVillage: STORIES_PER_VILLAGE,
    odd: 3,
    sealEvery: 0,
  });
}

/** What a story says, as both index it: the words of each, in order. */
interface Told {
  head: EntryHead;
  names: PassageRow[];
  rest: PassageRow[];
}

function toTold(story: CorpusStory, { people, villages }: Corpus): Told {
  const { slug, title, summary, village, narrators, topics, year, event, photo } = story;
  const named = narrators.map((number) => people[number]!.name);
  const place = villages[village]!.name;
  const row = (kind: PassageRow[0], text: string): PassageRow => [kind, '', text];
  return {
    head: {
      url: `/stories/${slug}/`,
      anchor: '',
      title,
      kind: 'life-story',
      village: place,
      narrators: named,
      summary,
      years: [year, year + 20],
      sound: true,
      photos: photo !== null,
      sample: false,
    },
    names: [row('title', title), ...[...named, place].map((name) => row('name', name))],
    rest: [
      ...story.turns.map(({ speaker, start, text }, index): PassageRow => [
        'turn',
        `t-${index + 1}`,
        text,
        speaker,
        start,
      ]),
      row('summary', summary),
      ...story.paragraphs.map((text) => row('body', text)),
      ...(photo ? [photo.caption, photo.alt, photo.provenance] : []).map((text) =>
        row('caption', text),
      ),
      row('event', `${year}年 ${event}`),
      row('name', INTERVIEWER),
      ...topics.map((topic) => row('fact', topic)),
    ],
  };
}

/** As somebody would write it for Pagefind: turns are sub-results by id and title. */
function toPage({ head, names, rest }: Told): string {
  const text = (tag: string, words: string) => `<${tag}>${escapeHtml(words)}</${tag}>`;
  const parts = rest.map(([kind, to, words, speaker]) =>
    kind === 'turn'
      ? `<div id="${to}" data-pagefind-title="${escapeHtml(speaker!)}">${text('p', words)}</div>`
      : text('p', words),
  );
  return `<!doctype html><html lang="zh-CN"><head><title>${escapeHtml(head.title)}</title></head><body><main data-pagefind-body>${text('h1', head.title)}${names
    .slice(1)
    .map(([, , words]) => text('p', words))
    .join('')}${parts.join('')}</main></body></html>`;
}

const fileOf = (folder: string, number: number) => join(folder, 'told', `${number}.json`);

async function writeStory(folder: string, number: number, told: Told): Promise<void> {
  await writeFile(fileOf(folder, number), JSON.stringify(told));
  const page = join(folder, 'pages', told.head.url);
  await mkdir(page, { recursive: true });
  await writeFile(join(page, 'index.html'), toPage(told));
}

/** Writes a corpus for both: texts that are read when they are indexed, and pages. */
export async function writeCorpus(corpus: Corpus, folder: string): Promise<void> {
  await mkdir(join(folder, 'told'), { recursive: true });
  const heads: EntryHead[] = [];
  for (const [number, story] of corpus.stories.entries()) {
    const told = toTold(story, corpus);
    heads.push(told.head);
    await writeStory(folder, number, told);
  }
  await writeFile(join(folder, 'heads.json'), JSON.stringify(heads));
}

/** Changes a word in a story, as an editor would. */
export async function editCorpus(folder: string, number: number): Promise<void> {
  const heads = await readHeads(folder);
  heads[number]!.summary += '改';
  await writeFile(join(folder, 'heads.json'), JSON.stringify(heads));
}

export async function readHeads(folder: string): Promise<EntryHead[]> {
  return JSON.parse(await readFile(join(folder, 'heads.json'), 'utf8')) as EntryHead[];
}

/** The entries of a written corpus; their texts stay on disk until they are indexed. */
export function toEntries(heads: readonly EntryHead[], folder: string): SearchEntry[] {
  return heads.map((head, number) => ({
    head,
    digest: JSON.stringify(head),
    village: head.village,
    readPassages: async () => {
      const told = JSON.parse(await readFile(fileOf(folder, number), 'utf8')) as Told;
      return { head: told.names, rest: told.rest };
    },
  }));
}

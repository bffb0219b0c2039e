import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFields, formatStoryFile } from '../../src/import/story-file.ts';
import { formatStrictClock } from '../../src/transcript/format-clock.ts';
import { inventStory, PEOPLE, personSlug, VILLAGES, villageSlug } from './invent-story.ts';
import type { InventedStory } from './invent-story.ts';

const CONSENT = {
  scopes: ['text', 'voice', 'photos', 'name', 'place'],
  form: 'signed',
  date: '2024-05-12',
  obtainedBy: '社工',
};

function transcriptOf({ turns }: InventedStory): string {
  return turns
    .map(({ start, speaker, text }) => `[${formatStrictClock(start)}] ${speaker}：${text}\n`)
    .join('');
}

/** A story as `content/stories/<slug>/index.mdx` has it. */
export function storyFile(story: InventedStory): string {
  const { title, summary, village, narrator, interviewer, year, events, photos, body } = story;
  return formatStoryFile(
    {
      title,
      kind: 'life-story',
      village,
      narrators: [narrator],
      interviewers: [interviewer],
      summary,
      period: { from: year, to: year + 20 },
      events,
      photos: photos.map(({ file, alt, caption }) => ({ file, alt, caption })),
      recordings: [{ date: '2024-05-12', transcript: transcriptOf(story) }],
      consent: CONSENT,
    },
    body,
  );
}

/** A second name for the same bytes; a copy where the disk has no links. */
async function linkFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Writes an archive of `count` stories with the pictures of `pool` (a folder) beside them. */
export async function writeArchive(content: string, count: number, pool: string): Promise<void> {
  for (const folder of ['people', 'pages']) await mkdir(join(content, folder), { recursive: true });
  await writeFile(join(content, 'site.yaml'), formatFields({ name: '测速' }));
  await writeFile(join(content, 'pages/about.mdx'), '---\ntitle: 关于\n---\n\n测速用的档案。\n');
  for (let number = 0; number < PEOPLE; number += 1) {
    const fields = { name: `人物${number}`, village: villageSlug(number % VILLAGES) };
    await writeFile(join(content, 'people', `${personSlug(number)}.yaml`), formatFields(fields));
  }
  for (let number = 0; number < VILLAGES; number += 1) {
    const folder = join(content, 'villages', villageSlug(number));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.mdx'),
      formatStoryFile({ name: `村庄${number}` }, '在河边。'),
    );
  }
  for (let number = 0; number < count; number += 1) {
    const story = inventStory(number);
    const folder = join(content, 'stories', story.slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.mdx'), storyFile(story));
    for (const { file } of story.photos) await linkFile(join(pool, file), join(folder, file));
  }
}

/** Adds a sentence to the body of one story, as an editor does. */
export async function editStory(content: string, number: number): Promise<void> {
  const file = join(content, 'stories', inventStory(number).slug, 'index.mdx');
  await writeFile(file, `${await readFile(file, 'utf8')}\n后来又添了一句话。\n`);
}

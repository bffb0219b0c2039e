import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todayInShanghai } from '../model/dates.ts';
import type { StoryKind } from '../model/vocabulary.ts';
import { askMissing, type Ask } from './ask.ts';
import { copyRecording } from './copy-recording.ts';
import { baseName } from './file-kinds.ts';
import { createPeople, findRelations, type Relations } from './find-relations.ts';
import type { ImportOptions } from './import-options.ts';
import { ImportRefusal } from './import-refusal.ts';
import { makeSlug } from './make-slug.ts';
import { notes, questions, refusals } from './messages.ts';
import { showProgress } from './progress.ts';
import {
  bodyOf,
  readSources,
  recordingNotes,
  titleOf,
  transcriptOf,
  type ImportedSource,
} from './read-sources.ts';
import { failureCode, type SourceRecording } from './source-files.ts';
import { storyFields, type RecordingFields } from './story-fields.ts';
import { formatStoryFile } from './story-file.ts';
import { checkFree, makeStoryFolder, removeUnfinished } from './story-folder.ts';
import type { ImportReport, ReportedRecording } from './summary.ts';

/** Prose alone is a story's body and no recording. */
function isRecording({ text, audio }: ImportedSource): boolean {
  return audio !== null || text?.imported.transcript != null;
}

/** Copies a recording beside the story under a name that is safe in an address. */
async function placeRecording(
  folder: string,
  { path, bytes, extension }: SourceRecording,
  number: number,
): Promise<Pick<RecordingFields, 'file' | 'original'>> {
  const name = baseName(path);
  const file = `recording-${number}${extension}`;
  const progress = showProgress(name, process.stderr);
  const copied = await copyRecording(path, join(folder, file), bytes, progress);
  return { file, original: { name, ...copied } };
}

async function writeRecordings(
  folder: string,
  sources: ImportedSource[],
): Promise<RecordingFields[]> {
  const recordings: RecordingFields[] = [];
  for (const source of sources.filter(isRecording)) {
    const { audio } = source;
    const placed = audio ? await placeRecording(folder, audio, recordings.length + 1) : {};
    const transcript = transcriptOf(source);
    recordings.push({ ...placed, ...(transcript !== null && { transcript }) });
  }
  return recordings;
}

function reported({ text, audio }: ImportedSource): ReportedRecording {
  return {
    text: text && baseName(text.path),
    audio: audio && baseName(audio.path),
    duration: audio?.duration ?? null,
    understood: text?.imported.understood ?? null,
  };
}

function checkRequest({ files, content, slug }: ImportOptions): void {
  if (files.length === 0) throw new ImportRefusal(refusals.noFiles());
  if (!existsSync(content)) throw new ImportRefusal(refusals.noContent(content));
  if (slug !== undefined) checkFree(join(content, 'stories'), slug);
}

/** Everything that is known before the first byte is written. */
interface PlannedStory {
  content: string;
  slug: string;
  title: string;
  kind: StoryKind;
  sources: ImportedSource[];
  relations: Relations;
}

async function planStory(given: ImportOptions, ask: Ask | null): Promise<PlannedStory> {
  const sources = await readSources(given.files, given.as);
  const options = ask ? await askMissing(given, titleOf(sources), ask) : given;
  const relations = await findRelations(options, async (name) =>
    ask ? /^[yY是]/.test(await ask(questions.createPerson(name), 'n')) : options.yes,
  );
  const { content, kind = 'life-story', title = titleOf(sources) } = options;
  const slug = options.slug ?? makeSlug('story', todayInShanghai());
  return { content, slug, title, kind, sources, relations };
}

async function writeStory(plan: PlannedStory): Promise<ImportReport> {
  const { content, slug, title, kind, sources, relations } = plan;
  const stories = join(content, 'stories');
  checkFree(stories, slug);
  const removed = await removeUnfinished(stories);
  const created: string[] = [];
  await makeStoryFolder(stories, slug, async (folder) => {
    const recordings = await writeRecordings(folder, sources);
    const fields = storyFields({ ...relations, title, kind, recordings });
    await writeFile(join(folder, 'index.mdx'), formatStoryFile(fields, bodyOf(sources)));
    created.push(...(await createPeople(content, relations.newPeople)));
  });
  return {
    slug,
    title,
    file: join(stories, slug, 'index.mdx'),
    recordings: sources.map(reported),
    notes: [
      ...recordingNotes(sources),
      ...relations.notes,
      ...created,
      ...removed.map(notes.leftover),
    ],
  };
}

/**
 * Makes a draft story of the files and returns what it understood. Reads and asks first, writes
 * last; throws {@link ImportRefusal} with nothing written. `ask` is null where nobody can answer.
 */
export async function importStory(given: ImportOptions, ask: Ask | null): Promise<ImportReport> {
  checkRequest(given);
  const plan = await planStory(given, ask);
  try {
    return await writeStory(plan);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal(refusals.cannotWrite(plan.content, failureCode(error)));
  }
}

// Needs espeak-ng, sox and lame, which readers and CI do not: what it makes is in the repository.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeClipTimes } from './speech/clip-times.ts';
import { performTranscript } from './speech/perform-transcript.ts';
import { encodeMp3, missingPrograms } from './speech/sound.ts';
import { transcriptSources, writeTimes } from './speech/transcript-source.ts';

/**
 * Speaks the recordings that stories mark as `synthesised`, beside each story, and writes the true
 * start of every turn into its transcript.
 * `node scripts/samples/speak-recordings.ts [--only loom]`
 */
export async function speakRecordings(stories: string, only = ''): Promise<void> {
  const slugs = (await readdir(stories)).filter((slug) => slug.includes(only)).sort();
  for (const slug of slugs) await speakStory(join(stories, slug), slug);
}

async function speakStory(folder: string, slug: string): Promise<void> {
  const path = join(folder, 'index.mdx');
  const written = await readFile(path, 'utf8').catch(() => null);
  if (written === null) return;
  let story = written;
  for (const { number } of transcriptSources(written)) {
    // Read again each time: the times just written have moved what follows.
    const source = transcriptSources(story).find((one) => one.number === number)!;
    const { sound, turns, seconds } = performTranscript(
      source.transcript,
      `${slug}/${source.file}`,
    );
    const mp3 = join(folder, source.file);
    encodeMp3(sound, mp3);
    story = writeClipTimes(writeTimes(story, source, turns), slug, number, turns);
    const { size } = await stat(mp3);
    console.log(
      `${slug}/${source.file}  ${turns.length} turns  ${seconds.toFixed(1)} s  ${Math.round(size / 1024)} KB`,
    );
  }
  // Somebody may have edited the story meanwhile; theirs counts, and the next run catches up.
  if ((await readFile(path, 'utf8')) !== written)
    throw new Error(`${path} changed meanwhile: run again`);
  if (story !== written) await writeFile(path, story);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const missing = missingPrograms();
  if (missing) {
    console.error(missing);
    process.exitCode = 1;
  } else {
    await speakRecordings(join(import.meta.dirname, '../../content/stories'), values.only);
  }
}

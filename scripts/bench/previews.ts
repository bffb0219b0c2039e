/** How long a family's address takes to make, in an archive of 1,000 stories, or as many as are named. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepository } from '../../src/desk/repository.ts';
import { openDesk } from '../../src/desk/open-desk.ts';
import { archivePaths } from '../../src/load/archive-paths.ts';
import { openPreviews } from '../../src/preview/previews.ts';
import { drawPool } from './draw-pool.ts';
import { inventStory } from './invent-story.ts';
import { storyFile, writeArchive } from './write-archive.ts';

const stories = Number(process.argv[2] ?? 1000);
const folder = await mkdtemp(join(tmpdir(), 'previews-'));
const content = join(folder, 'content');
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  process.stdout.write(`${what}\t${Math.round(performance.now() - began)} ms\n`);
}

try {
  await drawPool(join(folder, 'pool'));
  await writeArchive(content, stories, join(folder, 'pool'));
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', 'first');
  const paths = archivePaths({ ARCHIVE_CONTENT: content, ARCHIVE_CACHE: join(folder, 'cache') });
  const desk = await openDesk({ content });
  const previews = await openPreviews(await openRepository(content), paths);
  const story = inventStory(7);
  const draft = { collection: 'stories', slug: `${story.slug}/index` };
  const save = (text: string) =>
    desk.handle({
      action: 'persistEntry',
      params: {
        dataFiles: [
          { path: `content/stories/${story.slug}/index.mdx`, slug: draft.slug, raw: text },
        ],
        options: { collectionName: 'stories', useWorkflow: true },
      },
    });
  const asked = { ...draft, note: '', by: '', days: 14 };
  await save(`${storyFile(story)}\n第一稿。\n`);
  await measure('first, its photos never made before', () => previews.open(asked));
  await measure('again, nothing changed', () => previews.open(asked));
  for (const text of ['第二稿。', '第三稿。']) {
    await save(`${storyFile(story)}\n${text}\n`);
    await measure('after the draft was saved again', () => previews.open(asked));
  }
  const opened = await previews.open(asked);
  if (!opened || !('token' in opened)) throw new Error('no address');
  await measure('a visit', () => previews.visit(opened.token));
  await measure('as one file', () => previews.asFile(draft));
  await previews.close();
  await desk.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit();

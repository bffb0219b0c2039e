import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { readArchive } from '../load/read-archive.ts';
import { findLeakedOriginals } from '../media/guard-output.ts';
import { publishMedia } from '../media/publish-media.ts';
import { serveMedia } from '../media/serve-media.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { reportArchive } from './report-archive.ts';
import { showProgress } from './show-progress.ts';
import { enterStage } from './stages.ts';

/** The floor is an old phone inside WeChat: Chrome 79, iOS 12.2. */
export const oldPhones = ['chrome79', 'safari12.1'];

/**
 * What a build adds to Astro's pages: photos and sound, the search index, the check that nothing
 * leaked, and the report. In development, photos and sound are made when they are asked for.
 */
export function archiveIntegration(paths: ArchivePaths): AstroIntegration {
  return {
    name: 'archive',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveMedia(paths));
      },
      'astro:config:done': () => enterStage('reading'),
      // Only what browsers run is compiled down; the code that draws pages runs here.
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({ environments: { client: { build: { target: oldPhones } } } });
      },
      'astro:build:start': () => enterStage('pages'),
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        enterStage('reading');
        const archive = await readArchive(paths);
        enterStage('media');
        await publishMedia(archive.media, {
          cache: paths.cache,
          out: join(out, 'media'),
          onProgress: showProgress('正在整理照片和录音'),
        });
        enterStage('search');
        await writeSearchIndex(archive, { cache: paths.cache, out });
        enterStage('guard');
        const leaked = await findLeakedOriginals(paths.content, out, archive.media);
        if (leaked.length > 0) {
          throw new Error(
            `网站里混进了原始文件，没有完成：${leaked.join('、')}。请把这件事告诉维护者。（original-leaked）`,
          );
        }
        reportArchive(archive);
      },
    },
  };
}

import { join } from 'node:path';
import { findBookletProblems } from '../book/booklets/find-booklet-problems.ts';
import { publishBooklets } from '../book/booklets/publish-booklets.ts';
import { bundlePublicAdmin } from '../cms/bundle-admin.ts';
import { writeOpenData } from '../exports/open-data/write-open-data.ts';
import { writeHostFiles } from '../hosting/write-host-files.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { readArchive } from '../load/read-archive.ts';
import { findLeakedOriginals } from '../media/guard-output.ts';
import { publishMedia } from '../media/publish-media.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { findCardProblems } from '../sharing/cards/find-card-problems.ts';
import { publishCards } from '../sharing/cards/publish-cards.ts';
import { redirects } from '../sharing/redirects.ts';
import { announcePages } from './published-pages.ts';
import { reportArchive } from './report-archive.ts';
import { showProgress } from './show-progress.ts';
import { enterStage } from './stages.ts';

/**
 * What comes after Astro's pages: photos and sound, the search index, the check that nothing
 * leaked, the report. Throws where an original got into `out`: such a site must not be published.
 */
export async function finishBuild(paths: ArchivePaths, out: string): Promise<void> {
  const { cache, content } = paths;
  enterStage('reading');
  const archive = await readArchive(paths);
  enterStage('media');
  await publishMedia(archive.media, {
    cache,
    out: join(out, 'media'),
    onProgress: showProgress('正在整理照片和录音'),
  });
  if (paths.extras)
    await publishCards(archive, { cache, out, onProgress: showProgress('正在画分享图片') });
  if (paths.extras) await publishBooklets(archive.stories, { cache, out });
  if (paths.extras) await writeOpenData(archive, paths, out);
  archive.problems.push(...(await findCardProblems(archive, paths)));
  if (paths.extras) archive.problems.push(...(await findBookletProblems(archive, paths)));
  enterStage('search');
  await writeSearchIndex(archive, { cache, out });
  await bundlePublicAdmin({ out, cache });
  await writeHostFiles(out, {
    redirects: redirects(archive),
    withdrawn: archive.withdrawnPaths,
  });
  enterStage('guard');
  const leaked = await findLeakedOriginals(content, out, archive.media);
  if (leaked.length > 0) {
    throw new Error(
      `网站里混进了原始文件，没有完成：${leaked.join('、')}。请把这件事告诉维护者。（original-leaked）`,
    );
  }
  announcePages(archive);
  reportArchive(archive);
}

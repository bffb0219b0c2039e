import { resolve } from 'node:path';
import { isCalendarDay, todayInShanghai } from '../model/dates.ts';

export interface ArchivePaths {
  /** The project's folder. */
  root: string;
  /** Stories, people, site.yaml: what the archive is. */
  content: string;
  /** Everything that can be made again. */
  cache: string;
  /** The finished site. */
  out: string;
  /** The day in Asia/Shanghai that consent is read on, `YYYY-MM-DD`. */
  today: string;
  /** Whether share pictures are drawn and texts compressed too: what no reading or searching needs. */
  extras: boolean;
}

/**
 * Where an archive lies, from the environment (`ARCHIVE_CONTENT`, `ARCHIVE_CACHE`, `ARCHIVE_OUT`,
 * `ARCHIVE_TODAY`), so that one source tree can build any archive: tests and benchmarks do, and leave
 * out with `ARCHIVE_EXTRAS=none` what they don't look at.
 */
export function archivePaths(
  environment: NodeJS.ProcessEnv = process.env,
  root = process.cwd(),
): ArchivePaths {
  const { ARCHIVE_CONTENT, ARCHIVE_CACHE, ARCHIVE_OUT, ARCHIVE_TODAY, ARCHIVE_EXTRAS } =
    environment;
  if (ARCHIVE_TODAY && !isCalendarDay(ARCHIVE_TODAY)) {
    throw new Error(`ARCHIVE_TODAY 写成了“${ARCHIVE_TODAY}”。要写成 2024-05-12 这样的日期。`);
  }
  return {
    root,
    content: resolve(root, ARCHIVE_CONTENT ?? 'content'),
    cache: resolve(root, ARCHIVE_CACHE ?? '.cache'),
    out: resolve(root, ARCHIVE_OUT ?? 'dist'),
    today: ARCHIVE_TODAY ?? todayInShanghai(),
    extras: ARCHIVE_EXTRAS !== 'none',
  };
}

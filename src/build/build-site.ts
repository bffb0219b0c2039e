import { build } from 'astro';
import { rename, rm } from 'node:fs/promises';

/**
 * Builds the archive into a static site. Astro's own lines are left out: what an editor needs to
 * know is the progress and the report. `finish` has the last hand in it, before it takes the place of
 * the one before. Throws when nothing useful came of it.
 */
export async function buildSite(
  out: string,
  finish: (unfinished: string) => Promise<unknown> = async () => undefined,
): Promise<void> {
  process.stderr.write('正在生成网站，请稍等……\n');
  const began = performance.now();
  const unfinished = `${out}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await build({ logLevel: 'error', outDir: unfinished });
  await finish(unfinished);
  // Whole or not at all: a failed build leaves the last good site, a good one leaves nothing of it.
  await rm(out, { recursive: true, force: true });
  await rename(unfinished, out);
  process.stderr.write(`网站做好了，用了 ${Math.round((performance.now() - began) / 1000)} 秒。\n`);
}

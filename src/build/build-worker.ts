/**
 * A process that stays warm: Astro is loaded once and every rebuild starts at once. Builds one
 * site at a time into the folder it is sent; ends with the process that started it.
 */
import { buildSite } from './build-site.ts';
import { onPages, type BuiltPages } from './published-pages.ts';

/** What the worker answers to `{ out }`. */
export type WorkerAnswer =
  { done: BuiltPages; memory: number } | { failed: string; stack?: string | undefined };

const NOTHING: BuiltPages = { pages: [], held: [] };
let pages = NOTHING;
onPages((found) => {
  pages = found;
});

async function build(out: string): Promise<WorkerAnswer> {
  pages = NOTHING;
  try {
    await buildSite(out);
    return { done: pages, memory: process.memoryUsage.rss() };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { failed: message, stack };
  }
}

process.on('message', ({ out }: { out: string }) => {
  void build(out).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
// Ctrl+C reaches every process of a terminal; the one that started this one decides what it means.
process.on('SIGINT', () => undefined);

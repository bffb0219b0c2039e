import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { oldPhones } from './old-phones.ts';
import { plainImports } from './plain-imports.ts';
import { enterStage } from './stages.ts';

const NAMES = '_astro/[hash].js';
/** How scripts are made for browsers. */
const CLIENT = {
  target: oldPhones,
  // `import()` stays as it is written: see `plain-imports.ts`.
  modulePreload: false,
  // Every page names them: the sources' names would cost each 60 bytes.
  rollupOptions: { output: { entryFileNames: NAMES, chunkFileNames: NAMES } },
} as const;

/**
 * What the archive adds to Astro: after the pages of a build, everything in `finish-build.ts`; in
 * development, photos and sound as they are asked for. Loaded when needed: the picture, sound and
 * search engines are large, and every start would pay for them.
 */
export function archiveIntegration(paths: ArchivePaths): AstroIntegration {
  return {
    name: 'archive',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const { serveMedia } = await import('../media/serve-media.ts');
        server.middlewares.use(serveMedia(paths));
        const { serveCards } = await import('../sharing/cards/serve-cards.ts');
        server.middlewares.use(serveCards(paths));
        const { serveBooklets } = await import('../book/booklets/serve-booklets.ts');
        server.middlewares.use(serveBooklets(paths));
      },
      'astro:config:done': () => enterStage('reading'),
      // Only what browsers run is compiled down; the code that draws pages runs here.
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({
          plugins: [plainImports],
          environments: { client: { build: CLIENT } },
        });
      },
      'astro:build:start': async () => {
        // Before the pages: they lead to what was printed, and say how large it is.
        if (paths.extras) {
          const { printForPages } = await import('../book/booklets/print-for-pages.ts');
          await printForPages(paths);
        }
        enterStage('pages');
      },
      'astro:build:done': async ({ dir }) => {
        const { finishBuild } = await import('./finish-build.ts');
        await finishBuild(paths, fileURLToPath(dir));
      },
    },
  };
}

import { transform } from 'esbuild';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What our search page loads of Pagefind; its own search pages are left out of the site. */
const ENGINE = ['pagefind.js', 'pagefind-worker.js'];

/**
 * Pagefind ships `?.` and `??`, which an old phone cannot even parse: compiles its engine in
 * `folder` down, and deletes the scripts and styles no page of ours loads. Costs a build 60 ms.
 */
export async function lowerEngine(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      if (!ENGINE.includes(name)) return rm(file);
      const { code } = await transform(await readFile(file, 'utf8'), {
        target: 'es2019',
        // Newer in the standard, yet in every browser of `old-phones.ts`.
        supported: { 'import-meta': true, 'dynamic-import': true },
        minify: true,
      });
      return writeFile(file, code);
    }),
  );
}

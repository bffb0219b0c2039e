import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Kept apart from esbuild's own handling of style sheets: these are texts. */
const STYLES = 'site-styles';
/** The files behind the inputs of a bundle, those included that this plugin reads. */
export function filesBehind(inputs: readonly string[]): string[] {
  const files = inputs.map((input) => input.replace(`${STYLES}:`, '').replace(/\?.*$/, ''));
  // Parts of packages that browsers do without are no files.
  return [...new Set(files)].filter((path) => !/node_modules|^\(disabled\):/.test(path));
}

const PREVIEW = 'src/cms/preview-pane';

/** What only a server has, and what stands in for it where the site's components are drawn. */
const INSTEAD: readonly (readonly [module: RegExp, instead: string])[] = [
  [/^satteri$/, 'markdown-in-browser.ts'],
  [/\/media\/photo-variants\.ts$|^\.\/photo-variants\.ts$/, 'photo-addresses.ts'],
];

/**
 * Lets the editor's page draw the site's own components: `.astro` files compiled as the site's build
 * compiles them, their styles gathered as texts, and Node's modules left out.
 */
export function astroComponents(root: string): Plugin {
  const styles = new Map<string, string>();
  return {
    name: 'astro-components',
    setup(build) {
      for (const [filter, instead] of INSTEAD)
        build.onResolve({ filter }, () => ({ path: join(root, PREVIEW, instead) }));
      build.onResolve({ filter: /\?astro&type=style/ }, ({ path }) => ({
        path,
        namespace: STYLES,
      }));
      build.onResolve({ filter: /^site-style:/ }, ({ path }) => ({
        path: `src/styles/${path.slice(path.indexOf(':') + 1)}`,
        namespace: STYLES,
      }));
      // What a page carries only where it needs it, an editor's page has once for all.
      build.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
        path: relative(root, join(resolveDir, path)),
        namespace: STYLES,
      }));
      build.onLoad({ filter: /\.astro$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        // From the project's folder: nothing of this machine's own paths belongs in a page.
        const filename = relative(root, path);
        const { code, css, diagnostics } = transform(source, {
          filename,
          internalURL: 'astro/compiler-runtime',
          compact: true,
          // Without one, the compiler writes for an Astro before 5.
          resolvePath: (specifier) => specifier,
        });
        for (const [index, text] of css.entries()) styles.set(`${filename} ${index}`, text);
        const errors = diagnostics.map(({ text }) => ({ text }));
        return { contents: code, loader: 'ts', errors };
      });
      build.onLoad({ filter: /.*/, namespace: STYLES }, async ({ path }) => {
        const [file = '', query = ''] = path.split('?');
        const index = /index=(\d+)/.exec(query)?.[1];
        const text =
          index === undefined
            ? await readFile(join(root, file), 'utf8')
            : styles.get(`${file} ${index}`)!;
        const gather = join(root, PREVIEW, 'site-styles.ts');
        return {
          contents: `import { gather } from ${JSON.stringify(gather)}; gather(${JSON.stringify(text)}); export default '';`,
          loader: 'js',
          resolveDir: root,
        };
      });
    },
  };
}

import { build, type Plugin } from 'esbuild';
import { join } from 'node:path';
import { oldPhones } from '../../build/old-phones.ts';

/** A module script of a page: by its address, or as it stands in it. */
export type PageScript = { src: string } | { code: string };

const CLASSIC = {
  bundle: true,
  write: false,
  format: 'iife',
  charset: 'utf8',
  minify: true,
  target: oldPhones,
  // Old Safari stumbles over corners of it that nobody writes; esbuild would refuse all of it.
  supported: { destructuring: true },
  logLevel: 'silent',
} as const;
const INLINE = /^page-script:(\d+)$/;

/** Finds the modules of a built site, as a browser would on its pages. */
function builtModules(folder: string, scripts: readonly PageScript[]): Plugin {
  return {
    name: 'built-modules',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: INLINE }, ({ path }) => ({ path, namespace: 'page' }));
      onResolve({ filter: /^\// }, ({ path, kind }) =>
        kind === 'entry-point' ? null : { path: join(folder, path) },
      );
      onLoad({ filter: INLINE, namespace: 'page' }, ({ path }) => {
        const script = scripts[Number(INLINE.exec(path)![1])]!;
        const contents = 'src' in script ? `import ${JSON.stringify(script.src)};` : script.code;
        return { contents, loader: 'js', resolveDir: folder };
      });
    },
  };
}

/**
 * The module scripts of a page as one classic script. From `file://` browsers load no modules, and
 * nothing later on: what waits for a tap is in it too.
 */
export async function bundleScripts(
  folder: string,
  scripts: readonly PageScript[],
): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: scripts.map((_, index) => `import "page-script:${index}";`).join('\n'),
      resolveDir: folder,
    },
    plugins: [builtModules(folder, scripts)],
    ...CLASSIC,
  });
  return outputFiles[0]!.text;
}

/** A script of this folder, for browsers. */
export async function bundleOwn(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-browser', name)],
    ...CLASSIC,
  });
  return outputFiles[0]!.text;
}

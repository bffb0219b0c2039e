import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const APP = /decap-cms-core\/dist\/esm\/components\/App\/App\.js$/;
const KEY = join(import.meta.dirname, '../entry/editor-key.ts');
const EDITOR = /_jsx\(Editor, (\{[^}]*\})\)/g;

/** Gives each address of an entry a form of its own (`../entry/editor-key.ts` says why). */
export const keyEditor: Plugin = {
  name: 'key-editor',
  setup(build) {
    build.onLoad({ filter: APP }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const keyed = source.replace(
        EDITOR,
        (_, props) => `_jsx(Editor, ${props}, editorKey(props))`,
      );
      if (keyed === source) throw new Error(`${path} no longer shows an editor as it did`);
      const contents = `import { editorKey } from ${JSON.stringify(KEY)};\n${keyed}`;
      return { contents, loader: 'js' };
    });
  },
};

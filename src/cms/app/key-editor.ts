import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const APP = /decap-cms-core\/dist\/esm\/components\/App\/App\.js$/;
const KEY = join(import.meta.dirname, '../entry/editor-key.ts');
const EDITOR = /_jsx\(Editor, (\{[^}]*\})\)/g;

const HISTORY = /decap-cms-core\/dist\/esm\/routing\/history\.js$/;
const TO_ENTRY = /(function navigateToEntry\(collectionName, slug\) \{\n)/;
/** Who has left the form while it was being saved is not fetched back to it. */
const STAYED =
  'if (!/^\\/collections\\/[^/]+\\/(new|entries)/.test(history.location.pathname)) return;\n';

async function changed(path: string, change: (source: string) => string): Promise<string> {
  const source = await readFile(path, 'utf8');
  const contents = change(source);
  if (contents === source) throw new Error(`${path} is not as it was`);
  return contents;
}

/** Gives each address of an entry a form of its own (`../entry/editor-key.ts` says why). */
export const keyEditor: Plugin = {
  name: 'key-editor',
  setup(build) {
    build.onLoad({ filter: APP }, async ({ path }) => {
      const keyed = await changed(path, (source) =>
        source.replace(EDITOR, (_, props) => `_jsx(Editor, ${props}, editorKey(props))`),
      );
      const contents = `import { editorKey } from ${JSON.stringify(KEY)};\n${keyed}`;
      return { contents, loader: 'js' };
    });
    build.onLoad({ filter: HISTORY }, async ({ path }) => {
      const contents = await changed(path, (source) =>
        source.replace(TO_ENTRY, (head: string) => head + STAYED),
      );
      return { contents, loader: 'js' };
    });
  },
};

import { build, type Metafile } from 'esbuild';
import { basename, join } from 'node:path';
import { astroComponents, filesBehind } from './astro-components.ts';
import { keyEditor } from './key-editor.ts';
import { rewordParts } from './reword-parts.ts';
import { slimDecap } from './slim-decap.ts';

const HERE = 'src/cms/app';
/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../../..');
/** Scripts and styles may be kept by browsers for ever: their names change with what is in them. */
const HASHED = '[name]-[hash]';

export interface Bundle {
  /** File names under `folder`: the page's script, what that loads at once, its style. */
  script: string;
  together: string[];
  style: string;
  /** Our own files that are in it, under the project's folder. */
  sources: string[];
  metafile: Metafile;
}

/** The output made from an entry. */
function outputOf(metafile: Metafile, entry: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) =>
    output.entryPoint?.endsWith(entry),
  );
  if (!found) throw new Error(`esbuild made nothing of ${entry}`);
  return found[0];
}

/** Every script that comes with `output` before anything is tapped. */
function scriptsTogether(metafile: Metafile, output: string, found = new Set<string>()) {
  for (const { path, kind, external } of metafile.outputs[output]!.imports) {
    if (kind !== 'import-statement' || external || found.has(path)) continue;
    found.add(path);
    scriptsTogether(metafile, path, found);
  }
  return found;
}

/** Bundles the editor's page into `folder`: one script, its style, and parts that come later. */
export async function buildBundle(folder: string): Promise<Bundle> {
  const { metafile } = await build({
    entryPoints: [join(HERE, 'admin.ts'), join(HERE, 'admin.css')],
    absWorkingDir: ROOT,
    outdir: folder,
    entryNames: HASHED,
    chunkNames: HASHED,
    assetNames: HASHED,
    loader: { '.webp': 'file' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    metafile: true,
    legalComments: 'linked',
    // What editors use; readers' phones are older, and never load this.
    target: ['chrome100', 'safari15'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Before the model, in whichever part that comes first.
    inject: ['src/cms/format/without-eval.ts'],
    plugins: [slimDecap, rewordParts, keyEditor, astroComponents(ROOT)],
    logLevel: 'error',
  });
  const script = outputOf(metafile, 'admin.ts');
  return {
    script: basename(script),
    together: [...scriptsTogether(metafile, script)].map((path) => basename(path)),
    style: basename(outputOf(metafile, 'admin.css')),
    sources: filesBehind(Object.keys(metafile.inputs)),
    metafile,
  };
}

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inPrint as words } from '../../strings/book.ts';
import { openBlanks } from './blank-plates.ts';
import { finishPdf } from './finish-pdf.ts';
import type { Manuscript } from './manuscript.ts';

const TEMPLATE = join(import.meta.dirname, 'template');
const FONTS = '@expo-google-fonts/noto-serif-sc';

// From the project, not from this file: pages run from where Astro has put their code.
const require = createRequire(join(process.cwd(), 'package.json'));

/** The whole path of a weight of the packaged font. */
export function bookFont(weight: '400Regular' | '700Bold'): string {
  return require.resolve(`${FONTS}/${weight}/NotoSerifSC_${weight}.ttf`);
}

/** Sets manuscripts, one after the other. */
export interface Typesetter {
  /**
   * The PDF of a manuscript, PDF/A-2u and PDF/UA-1, with the plates that stand in it. Throws where it
   * can't be set.
   */
  set: (manuscript: Manuscript, plates: readonly string[]) => { pdf: Uint8Array; pages: number };
}

function explain(compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string {
  const error = result.takeDiagnostics();
  const told = error ? (compiler.fetchDiagnostics(error) as { message?: string }[]) : [];
  return told.map(({ message }) => message ?? '').join('; ');
}

/** Starts Typst on our template, with our fonts and no others. `folder` is where plates lie. */
export async function openTypesetter(folder: string): Promise<Typesetter> {
  const blank = await openBlanks();
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [dirname(bookFont('400Regular')), dirname(bookFont('700Bold'))] }],
  });
  for (const name of readdirSync(TEMPLATE))
    compiler.addSource(join(folder, name), readFileSync(join(TEMPLATE, name), 'utf8'));
  return {
    set: (manuscript, plates) => {
      for (const plate of plates) compiler.mapShadow(join(folder, plate), blank(plate));
      compiler.mapShadow(join(folder, 'book.json'), Buffer.from(JSON.stringify(manuscript)));
      const made = compiler.compile({ mainFilePath: join(folder, 'book.typ') });
      const { result } = made;
      if (!result) throw new Error(words.notSet(explain(compiler, made)));
      // What was remembered while setting is of no use in writing, and a tenth of the memory.
      compiler.evictCache(0);
      const accessible = compiler.pdf(result, { pdfStandard: 'ua-1' });
      const archival = compiler.pdf(result, { pdfStandard: 'a-2u' });
      compiler.evictCache(0);
      for (const plate of plates) compiler.unmapShadow(join(folder, plate));
      return {
        pdf: finishPdf(accessible, archival, { ...manuscript, folder }),
        pages: result.numOfPages,
      };
    },
  };
}

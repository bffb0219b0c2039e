/**
 * One book in a process of its own, from the archive that the environment names; says as JSON what it
 * cost. `node measured-book.ts volume|plain|booklets`.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { gatherBook } from '../../src/book/gather/gather-book.ts';
import { openPress } from '../../src/book/print/open-press.ts';
import { bookFont } from '../../src/book/print/typeset.ts';
import type { Book } from '../../src/book/book.ts';
import { archivePaths } from '../../src/load/archive-paths.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { median } from './print-report.ts';

/** How many booklets are printed on one press. */
const BOOKLETS = 20;
const PLAIN = `#set page("a5")
#set text(font: "Noto Serif SC", lang: "zh", size: 10.5pt)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#for each in json("/plain.json") { par(each) }`;

/** Everything that is told in a book, a paragraph a string. */
function plainText({ chapters }: Book): string[] {
  return chapters
    .flatMap(({ histories, stories }) => [...histories, ...stories])
    .flatMap(({ story, text }) => [
      story.title,
      ...text.body.map((block) =>
        block.type === 'prose' ? block.html.replaceAll(/<[^>]*>/g, '') : '',
      ),
      ...text.transcripts.flatMap((parts) =>
        (parts ?? []).map((part) =>
          part.type === 'turn' ? `${part.speaker}：${part.text}` : part.title,
        ),
      ),
    ]);
}

/** The same text through Typst as it is: no layout of ours, no photos, no standard. */
function printPlain(book: Book, folder: string) {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [dirname(bookFont('400Regular'))] }],
  });
  const text = Buffer.from(JSON.stringify(plainText(book)));
  compiler.mapShadow(join(folder, 'plain.json'), text);
  const { result } = compiler.compile({ mainFileContent: PLAIN });
  if (!result) throw new Error('plain text could not be set');
  return { pages: result.numOfPages, bytes: compiler.pdf(result).length };
}

const [kind] = process.argv.slice(2);
const paths = archivePaths();
const archive = await readArchive(paths);
const book = await gatherBook(archive, paths, { of: 'archive' });
let made: { pages: number; bytes: number; milliseconds?: number };
if (kind === 'plain') made = printPlain(book, paths.cache);
else {
  const press = await openPress(paths);
  if (kind === 'volume') {
    const { pages, pdf } = await press.print(book);
    made = { pages, bytes: pdf.length };
  } else {
    const times: number[] = [];
    let last = { pages: 0, bytes: 0 };
    for (const { address } of archive.stories.slice(0, BOOKLETS)) {
      const one = await gatherBook(archive, paths, { of: 'stories', addresses: [address] });
      const start = performance.now();
      const { pages, pdf } = await press.print(one);
      times.push(performance.now() - start);
      last = { pages, bytes: pdf.length };
    }
    made = { ...last, milliseconds: median(times) };
  }
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const used = { peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 };
process.stdout.write(JSON.stringify({ ...made, ...used }));

import { inflateSync } from 'node:zlib';

/** A PDF as a test looks at it; it knows what Typst writes, and no more. */
export interface ReadPdf {
  /** The text of each page, as it can be copied out of it; without spaces and line ends. */
  pages: string[];
  /** The dictionary of each page. */
  boxes: string[];
  /** Everything that is not compressed: dictionaries, metadata. */
  source: string;
}

type Objects = ReadonlyMap<number, { dictionary: string; stream: Buffer | null }>;

function lengthOf(dictionary: string): number {
  return Number(/\/Length (\d+)/.exec(dictionary)![1]);
}

function readStream(dictionary: string, pdf: Buffer, at: number): Buffer {
  const bytes = pdf.subarray(at, at + lengthOf(dictionary));
  return dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
}

/** All objects; of two with one number, the later one is meant. */
function readObjects(pdf: Buffer, source: string): Objects {
  const objects = new Map<number, { dictionary: string; stream: Buffer | null }>();
  const heads = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let head = heads.exec(source); head; head = heads.exec(source)) {
    const from = heads.lastIndex;
    const [stream, end] = [source.indexOf('\nstream\n', from), source.indexOf('\nendobj', from)];
    const isStream = stream >= 0 && stream < end;
    const dictionary = source.slice(from, isStream ? stream : end);
    const content = isStream ? readStream(dictionary, pdf, stream + 8) : null;
    objects.set(Number(head[1]), { dictionary, stream: content });
    if (isStream) heads.lastIndex = stream + 8 + lengthOf(dictionary);
  }
  return objects;
}

const fromHex = (hex: string) =>
  Buffer.from(hex, 'hex').swap16().toString('utf16le').replaceAll('\0', '');

/** What each glyph of a font stands for. */
function readGlyphs(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar\n([^]*?)endbfchar/g))
    for (const [, glyph, text] of block!.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      glyphs.set(glyph!.toUpperCase(), fromHex(text!));
  return glyphs;
}

function fontsOf(page: string, objects: Objects): Map<string, Map<string, string>> {
  const fonts = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
  return new Map(
    Array.from(fonts.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name, number]) => {
      const { dictionary } = objects.get(Number(number))!;
      const cmap = objects.get(Number(/\/ToUnicode (\d+)/.exec(dictionary)![1]))!.stream!;
      return [name!, readGlyphs(cmap.toString('latin1'))];
    }),
  );
}

/** `(…)` with its escapes, as the hexadecimal digits of its bytes. */
function literalHex(literal: string): string {
  const bytes = literal.replace(/\\([0-7]{1,3}|[^])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped),
  );
  return Buffer.from(bytes, 'latin1').toString('hex');
}

/** What a glyph without a character of its own stands for. */
const SAID = /\/ActualText (?:<[^>]*>|\((?:\\[^]|[^\\)])*\))/g;
const TOKENS =
  /\/(f\d+) [\d.]+ Tf|<([0-9A-Fa-f]*)>(?!>)|\(((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*)\)/g;

function readText(content: string, fonts: Map<string, Map<string, string>>): string {
  let glyphs = new Map<string, string>();
  let text = '';
  for (const [, font, hex, literal] of content.replace(SAID, '').matchAll(TOKENS)) {
    if (font) glyphs = fonts.get(font) ?? new Map();
    else
      for (const [glyph] of (hex ?? literalHex(literal!)).toUpperCase().matchAll(/.{4}/g))
        text += glyphs.get(glyph) ?? '';
  }
  return text.replace(/\s+|\u200B/g, '');
}

/** Reads a PDF as Typst writes it. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const pdf = Buffer.from(bytes);
  const source = pdf.toString('latin1');
  const objects = readObjects(pdf, source);
  const pagesFrom = (number: number): string[] => {
    const { dictionary } = objects.get(number)!;
    const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1];
    if (kids === undefined) return [dictionary];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesFrom(Number(kid)));
  };
  const [, root] = [...source.matchAll(/\/Root (\d+) 0 R/g)].at(-1)!;
  const [, tree] = /\/Pages (\d+) 0 R/.exec(objects.get(Number(root))!.dictionary)!;
  const boxes = pagesFrom(Number(tree));
  return {
    boxes,
    source,
    pages: boxes.map((page) => {
      const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))?.stream;
      return content ? readText(content.toString('latin1'), fontsOf(page, objects)) : '';
    }),
  };
}

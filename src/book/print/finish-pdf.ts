import { fillBlanks } from './blank-plates.ts';
import { updatePdf, type PdfUpdate } from './pdf-update.ts';

/** What PDF/UA says of itself is not among what PDF/A knows: it has to be described (ISO 19005-2, 6.6.2.3). */
const PART = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
const SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');
const SCHEMAS = '<pdfaExtension:schemas><rdf:Bag>';

function describeBoth(metadata: string): string {
  const xml = metadata.slice(metadata.indexOf('stream\n') + 7, metadata.lastIndexOf('\nendstream'));
  if (!xml.includes(SCHEMAS)) throw new Error('no schemas in the metadata of the PDF');
  const both = xml
    .replace(SCHEMAS, SCHEMAS + SCHEMA)
    .replace('<pdfaid:part>', `${PART}<pdfaid:part>`);
  return `<<\n  /Length ${both.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${both}\nendstream`;
}

/** Typst writes one standard into a file; this one holds the accessible one, and takes on the other. */
function addArchival(accessible: PdfUpdate, archival: PdfUpdate): void {
  const rootNumber = accessible.pointed(accessible.trailer, 'Root');
  const root = accessible.read(rootNumber);
  const theirs = archival.read(archival.pointed(archival.trailer, 'Root'));
  const metadata = archival.read(archival.pointed(theirs, 'Metadata'));
  accessible.replace(accessible.pointed(root, 'Metadata'), describeBoth(metadata));
  const intents = archival.read(archival.pointed(theirs, 'OutputIntents'));
  const intent = archival.read(Number(/\d+/.exec(intents)![0]));
  const profile = accessible.add(archival.read(archival.pointed(intent, 'DestOutputProfile')));
  const added = accessible.add(
    intent.replace(/\/DestOutputProfile \d+/, `/DestOutputProfile ${profile}`),
  );
  accessible.replace(rootNumber, root.replace('/Lang', `/OutputIntents [${added} 0 R]\n  /Lang`));
}

const POINTS = 72 / 25.4;
/** As in `template/measures.typ`, in millimetres: from the sheet's edge to the page, and what of it is cut. */
const [EDGE, BLEED] = [10, 3];

function pagesOf(pdf: PdfUpdate, number: number): number[] {
  const node = pdf.read(number);
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(pdf, Number(kid)));
}

/** Tells the printer where the page is on its sheet. */
function addBoxes(pdf: PdfUpdate): void {
  const root = pdf.read(pdf.pointed(pdf.trailer, 'Root'));
  for (const number of pagesOf(pdf, pdf.pointed(root, 'Pages'))) {
    const page = pdf.read(number);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const box = (millimetres: number) => {
      const inset = millimetres * POINTS;
      const sides = [inset, inset, Number(width) - inset, Number(height) - inset];
      return sides.map((side) => side.toFixed(3)).join(' ');
    };
    const boxes = `/TrimBox [${box(EDGE)}]\n  /BleedBox [${box(EDGE - BLEED)}]\n  /MediaBox`;
    pdf.replace(number, page.replace('/MediaBox', boxes));
  }
}

/**
 * One file that is both PDF/UA-1 and PDF/A-2u, from the same document written as each (Typst checks
 * both and can say only one), with the photos of `folder` in it. Throws where they don't look as Typst writes them.
 */
export function finishPdf(
  accessible: Uint8Array,
  archival: Uint8Array,
  { bleed, folder }: { bleed: boolean; folder: string },
): Uint8Array {
  const pdf = updatePdf(accessible);
  addArchival(pdf, updatePdf(archival));
  if (bleed) addBoxes(pdf);
  fillBlanks(pdf, folder);
  return pdf.finish();
}

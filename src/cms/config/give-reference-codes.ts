import { entryKinds } from '../../model/kinds.ts';
import { layoutKey, type ArchiveFormat } from '../format/archive-format.ts';
import { mdxFormat, storyFormat } from '../format/mdx-format.ts';
import { sameData } from '../format/same-data.ts';
import { referenceCategories, usualFonds } from './next-reference-code.ts';
import { settleReferenceCodes, type CodedEntry } from './settle-reference-codes.ts';

type Kind = keyof typeof referenceCategories;

/** What is brought into the archive, as the desk tells it (`Completion` of `src/desk`). */
interface Incoming {
  files: readonly { path: string; before: string | null; text: string | null }[];
  everWritten: (word: string) => Promise<readonly { path: string; text: string }[]>;
}

export interface CodeSettings {
  /** The station's own letters; empty: those that most codes begin with. */
  fonds: string;
  year: number;
}

const ENTRY = /(?:^|\/)(stories|albums)\/[^/]+\/index\.mdx?$/;
const CODE = /referenceCode['"]?\s*:\s*['"]?([^'",}\]\s#]+)/g;
/** An archive that has neither letters of its own nor any code yet. */
const FIRST_FONDS = 'GX';
const FORMATS: Record<Kind, ArchiveFormat> = { stories: storyFormat, albums: mdxFormat };

/** Code → the files it ever stood in. */
function readOwners(lines: readonly { path: string; text: string }[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { path, text } of lines) {
    for (const [, code] of text.matchAll(CODE)) {
      owners.set(code!, (owners.get(code!) ?? new Set()).add(path));
    }
  }
  return owners;
}

function codesOf(text: string | null): string[] {
  return [...(text ?? '').matchAll(CODE)].map(([, code]) => code!);
}

/**
 * Numbers what is brought into the archive and answers the files that are other for it. A code is
 * given once, never changed by an editor, and never used again, not even when its entry is deleted.
 */
export async function giveReferenceCodes(
  { files, everWritten }: Incoming,
  { fonds, year }: CodeSettings,
): Promise<Map<string, string>> {
  const entries = files.filter(({ path }) => ENTRY.test(path));
  const given = new Map<string, string>();
  if (!entries.some(({ text }) => text !== null)) return given;
  const owners = readOwners(await everWritten('referenceCode'));
  const used = [...owners.keys()];
  // A folder that gets another name takes its codes along.
  const gone = new Set(entries.filter(({ text }) => text === null).map(({ path }) => path));
  for (const { path, before, text } of entries) {
    if (text === null) continue;
    const kind = ENTRY.exec(path)![1] as Kind;
    const isForeign = (code: string) => {
      const paths = owners.get(code);
      return paths !== undefined && !paths.has(path) && ![...paths].some((each) => gone.has(each));
    };
    const series = { fonds: fonds || usualFonds(used) || FIRST_FONDS, year };
    const category = referenceCategories[kind];
    const known = { used, isForeign, series: { ...series, category } };
    const numbered = numberOne(kind, { before, text }, known);
    used.push(...codesOf(numbered));
    for (const code of codesOf(numbered)) if (!owners.has(code)) owners.set(code, new Set([path]));
    if (numbered !== text) given.set(path, numbered);
  }
  return given;
}

/** One file with its codes; a file that can't be read stays as it is. */
function numberOne(
  kind: Kind,
  { before, text }: { before: string | null; text: string },
  known: Parameters<typeof settleReferenceCodes>[2],
): string {
  const format = FORMATS[kind];
  const fields = format.fromFile(text);
  const was = before === null ? null : (format.fromFile(before) as CodedEntry);
  try {
    const settled = settleReferenceCodes(fields as CodedEntry, was, known);
    if (sameData(settled, fields)) return text;
    const order = Object.keys(entryKinds[kind].schema.shape);
    return format.toFile({ ...settled, [layoutKey]: text }, order);
  } catch {
    // Its fields are no fields: the gate says so, and nothing is written over.
    return text;
  }
}

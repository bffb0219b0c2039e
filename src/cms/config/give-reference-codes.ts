import { entryKinds } from '../../model/kinds.ts';
import { layoutKey, type ArchiveFormat } from '../format/archive-format.ts';
import { mdxFormat, storyFormat } from '../format/mdx-format.ts';
import { sameData } from '../format/same-data.ts';
import { referenceCategories, usualFonds } from '../../model/next-reference-code.ts';
import { settleFormerAddresses, type FoundEntry } from './settle-former-addresses.ts';
import { settleReferenceCodes, type CodedEntry } from './settle-reference-codes.ts';
import { settleShortCode, type ShortEntry } from './settle-short-code.ts';

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

const ENTRY = /(?:^|\/)(stories|albums)\/([^/]+)\/index\.mdx?$/;
const CODE = /referenceCode['"]?\s*:\s*['"]?([^'",}\]\s#]+)/g;
const SHORT_CODE = /\bshortCode['"]?\s*:\s*['"]?([^'",}\]\s#]+)/g;
/** An archive that has neither letters of its own nor any code yet. */
const FIRST_FONDS = 'GX';
const FORMATS: Record<Kind, ArchiveFormat> = { stories: storyFormat, albums: mdxFormat };

/** Code → the files it ever stood in. */
type Owners = Map<string, Set<string>>;

function readOwners(lines: readonly { path: string; text: string }[], pattern: RegExp): Owners {
  const owners: Owners = new Map();
  for (const { path, text } of lines) {
    for (const code of codesOf(text, pattern))
      owners.set(code, (owners.get(code) ?? new Set()).add(path));
  }
  return owners;
}

function codesOf(text: string | null, pattern: RegExp): string[] {
  return [...(text ?? '').matchAll(pattern)].map(([, code]) => code!);
}

/** Codes that were just given are known to whatever is numbered next. */
function addCodes(owners: Owners, path: string, codes: readonly string[]): void {
  for (const code of codes) if (!owners.has(code)) owners.set(code, new Set([path]));
}

/** Whether a code is another file's. A folder that gets another name takes its codes along. */
function foreignTo(path: string, owners: Owners, gone: ReadonlySet<string>) {
  return (code: string): boolean => {
    const paths = owners.get(code);
    return paths !== undefined && !paths.has(path) && ![...paths].some((each) => gone.has(each));
  };
}

/**
 * Numbers what is brought into the archive, gives stories their short address, notes addresses that
 * were changed, and answers the files that are other for it. A code is given once, never changed by an editor, and never used
 * again, not even when its entry is deleted.
 */
export async function giveReferenceCodes(
  { files, everWritten }: Incoming,
  { fonds, year }: CodeSettings,
): Promise<Map<string, string>> {
  const entries = files.filter(({ path }) => ENTRY.test(path));
  const given = new Map<string, string>();
  if (!entries.some(({ text }) => text !== null)) return given;
  // Both fields' names end so, and going through all that ever was takes time.
  const lines = await everWritten('Code');
  const owners = readOwners(lines, CODE);
  const shortOwners = readOwners(lines, SHORT_CODE);
  const used = [...owners.keys()];
  const gone = new Set(entries.filter(({ text }) => text === null).map(({ path }) => path));
  for (const { path, before, text } of entries) {
    if (text === null) continue;
    const [, kind, slug] = ENTRY.exec(path) as unknown as [string, Kind, string];
    const series = { fonds: fonds || usualFonds(used) || FIRST_FONDS, year };
    const numbered = numberOne(
      kind,
      { before, text },
      {
        slug,
        used,
        isForeign: foreignTo(path, owners, gone),
        series: { ...series, category: referenceCategories[kind] },
        short: { used: shortOwners.keys(), isForeign: foreignTo(path, shortOwners, gone) },
      },
    );
    used.push(...codesOf(numbered, CODE));
    addCodes(owners, path, codesOf(numbered, CODE));
    addCodes(shortOwners, path, codesOf(numbered, SHORT_CODE));
    if (numbered !== text) given.set(path, numbered);
  }
  return given;
}

type Entry = CodedEntry & ShortEntry & FoundEntry;
type Known = Parameters<typeof settleReferenceCodes>[2] & {
  slug: string;
  short: Parameters<typeof settleShortCode>[2];
};

/** One file with its codes; a file that can't be read stays as it is. */
function numberOne(
  kind: Kind,
  { before, text }: { before: string | null; text: string },
  known: Known,
): string {
  const format = FORMATS[kind];
  const fields = format.fromFile(text);
  const was = before === null ? null : (format.fromFile(before) as Entry);
  try {
    const coded = settleReferenceCodes(fields as Entry, was, known);
    const named = settleFormerAddresses(coded, was, known.slug);
    const settled = kind === 'stories' ? settleShortCode(named, was, known.short) : named;
    if (sameData(settled, fields)) return text;
    const order = Object.keys(entryKinds[kind].schema.shape);
    return format.toFile({ ...settled, [layoutKey]: text }, order);
  } catch {
    // Its fields are no fields: the gate says so, and nothing is written over.
    return text;
  }
}

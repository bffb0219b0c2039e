import type { Problem } from '../checks/problems.ts';
import type { Album } from '../model/album.ts';
import type { EntryText } from '../model/published.ts';
import type { Story } from '../model/story.ts';
import type { EntryFile } from './entry-file.ts';
import { findFormerPaths } from './find-former-paths.ts';
import { findWithdrawnPaths } from './find-withdrawn-paths.ts';
import { passGate } from './pass-gate.ts';
import type {
  EntryProblem,
  Held,
  Outcome,
  Preparation,
  Prepared,
  Publication,
} from './publication.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';
import { referenceCodesOf } from './reference-codes.ts';

type EntryKind = { stories: Story; albums: Album };

/** Turns the fields of an entry that has passed the gate into what readers see. */
export type Publish<K extends keyof EntryKind, P> = (
  fields: EntryKind[K],
  publication: Publication,
) => Promise<{ published: P; text: EntryText }>;

function holdBack(
  held: Held,
  known: Pick<Outcome<never>, 'problems' | 'referenceCodes' | 'shortCode'>,
): Prepared<never> {
  return { outcome: { published: null, ...held, ...known }, text: null };
}

/** Its codes, which nothing else may have, whatever becomes of it. */
function codesOf(fields: Story | Album, { lineOf }: Pick<ReadEntry<'stories'>, 'lineOf'>) {
  const short = 'shortCode' in fields ? fields.shortCode : undefined;
  return {
    referenceCodes: referenceCodesOf(fields, lineOf),
    ...(short && { shortCode: { code: short, line: lineOf(['shortCode']) } }),
  };
}

/**
 * An entry as far as it may be published, or why it is held back. `publish` is called only for what
 * the gate lets through. Never throws on content.
 */
export async function prepareEntry<K extends keyof EntryKind, P>(
  kind: K,
  entry: EntryFile,
  preparation: Preparation,
  publish: Publish<K, P>,
): Promise<Prepared<P>> {
  const read = readEntry(kind, entry);
  const problems: Problem[] = [...read.problems];
  const report = (problem: EntryProblem) => problems.push({ ...problem, file: entry.file });
  const fields = read.fields as EntryKind[K] | null;
  if (!fields || !read.gateReadable)
    return holdBack({ reason: 'unreadable' }, { problems, referenceCodes: [] });

  const codes = codesOf(fields, read);
  const gated = passGate(kind, fields, preparation);
  if ('held' in gated) {
    if (gated.problem) report({ ...gated.problem, line: read.lineOf(['consent']) });
    const withdrawnPaths = findWithdrawnPaths(kind, fields, { ...preparation, entry, read });
    return holdBack({ ...gated.held, withdrawnPaths }, { problems, ...codes });
  }
  const withheldSounds: string[] = [];
  const withholdSound = (id: string) => withheldSounds.push(id);
  const publication: Publication = {
    ...preparation,
    ...gated,
    entry,
    read,
    report,
    withholdSound,
  };
  const { published, text } = await publish(fields, publication);
  const formerPaths = findFormerPaths(kind, fields, publication);
  return { outcome: { published, problems, ...codes, withheldSounds, formerPaths }, text };
}

import type { Problem } from '../checks/problems.ts';
import type { Album } from '../model/album.ts';
import type { EntryText } from '../model/published.ts';
import type { Story } from '../model/story.ts';
import type { EntryFile } from './entry-file.ts';
import { passGate } from './pass-gate.ts';
import type {
  EntryProblem,
  Held,
  Outcome,
  Preparation,
  Prepared,
  Publication,
} from './publication.ts';
import { readEntry } from './read-entry.ts';
import { referenceCodesOf } from './reference-codes.ts';

type EntryKind = { stories: Story; albums: Album };

/** Turns the fields of an entry that has passed the gate into what readers see. */
export type Publish<K extends keyof EntryKind, P> = (
  fields: EntryKind[K],
  publication: Publication,
) => Promise<{ published: P; text: EntryText }>;

function holdBack(
  held: Held,
  known: Pick<Outcome<never>, 'problems' | 'referenceCodes'>,
): Prepared<never> {
  return { outcome: { published: null, ...held, ...known }, text: null };
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

  const referenceCodes = referenceCodesOf(fields, read.lineOf);
  const gated = passGate(kind, fields, preparation);
  if ('held' in gated) {
    if (gated.problem) report({ ...gated.problem, line: read.lineOf(['consent']) });
    return holdBack(gated.held, { problems, referenceCodes });
  }
  const publication: Publication = { ...preparation, ...gated, entry, read, report };
  const { published, text } = await publish(fields, publication);
  return { outcome: { published, problems, referenceCodes }, text };
}

import type { Problem } from '../checks/problems.ts';
import type { PublishedAlbum, PublishedStory } from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';
import type { Outcome } from './publication.ts';

type Published = PublishedStory | PublishedAlbum;

interface Candidate {
  file: EntryFile;
  /** `published` stands at an address of its own already. */
  prepared: Outcome<Published>;
}

export interface SettledAddresses {
  problems: Problem[];
  /** The entry with what leads to it, and without a short code that another one had first. */
  settle: <T extends Published>(entry: T, file: EntryFile) => T;
  /** Paths at which readers are told that something was withdrawn. */
  withdrawn: string[];
}

/** Path from the site's root → the file of the entry that is found there. */
type Owners = Map<string, string>;

function ownPaths(entries: readonly Candidate[]): Owners {
  return new Map(
    entries.flatMap(({ file, prepared: { published } }) =>
      published ? [[`/${file.kind}/${published.address}/`, file.file] as const] : [],
    ),
  );
}

/** Gives every short code to the first that has it; answers what is wrong with the others. */
function claimShortCodes(entries: readonly Candidate[], owners: Owners): Problem[] {
  return entries.flatMap(({ file: { file }, prepared: { shortCode } }): Problem[] => {
    if (!shortCode) return [];
    const { code, line } = shortCode;
    const other = owners.get(`/s/${code}/`);
    if (other) return [{ id: 'short-code-taken', file, line, found: code, other }];
    owners.set(`/s/${code}/`, file);
    return [];
  });
}

/** A notice stands only where nothing else does. */
function claimWithdrawn(entries: readonly Candidate[], owners: Owners): string[] {
  return entries.flatMap(({ file: { file }, prepared }) => {
    if (prepared.published) return [];
    return (prepared.withdrawnPaths ?? []).filter((path) => {
      const owner = owners.get(path) ?? file;
      owners.set(path, owner);
      return owner === file;
    });
  });
}

/** Who is found at an address now keeps it; of two that used to be, the first. */
function claimFormer(entries: readonly Candidate[], owners: Owners) {
  const former = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const {
    file: { file },
    prepared,
  } of entries) {
    if (!prepared.published) continue;
    for (const { path, line } of prepared.formerPaths ?? []) {
      const other = owners.get(path);
      if (other === undefined) {
        owners.set(path, file);
        former.set(file, [...(former.get(file) ?? []), path]);
      } else if (other !== file)
        problems.push({ id: 'former-address-taken', file, line, found: path, other });
    }
  }
  return { former, problems };
}

/**
 * What leads to which entry besides its own address: short codes, addresses it used to have, and
 * those of withdrawn ones, where a notice stands. No two lead to different places.
 */
export function settleAddresses(entries: readonly Candidate[]): SettledAddresses {
  const owners = ownPaths(entries);
  const doubled = claimShortCodes(entries, owners);
  const withdrawn = claimWithdrawn(entries, owners);
  const { former, problems } = claimFormer(entries, owners);
  const shortless = new Set(doubled.map(({ file }) => file));
  return {
    problems: [...doubled, ...problems],
    withdrawn,
    settle: (entry, { file }) => ({
      ...entry,
      ...(former.has(file) && { formerPaths: former.get(file) }),
      ...(shortless.has(file) && { shortCode: undefined }),
    }),
  };
}

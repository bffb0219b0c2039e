import type { Problem } from '../checks/problems.ts';
import type { PublishedAlbum, PublishedStory } from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';
import { opaqueAddress } from './find-address.ts';
import type { UsedReferenceCode } from './publication.ts';

interface Candidate {
  file: EntryFile;
  prepared: {
    published: PublishedStory | PublishedAlbum | null;
    referenceCodes: UsedReferenceCode[];
  };
}

export interface Duplicates {
  problems: Problem[];
  /** The entry with an address of its own, where another one had it first. */
  settle: <T extends PublishedStory | PublishedAlbum>(entry: T, file: EntryFile) => T;
}

/**
 * Addresses and reference codes that two entries claim. The first by kind and slug keeps the
 * address; the other is published under one that cannot clash, until somebody decides.
 */
export function findDuplicates(entries: Candidate[]): Duplicates {
  const problems: Problem[] = [];
  const addresses = new Map<string, string>();
  const codes = new Map<string, string>();
  const moved = new Set<string>();
  for (const { file, prepared } of entries) {
    const { published, referenceCodes } = prepared;
    if (published) {
      const address = `${file.kind}/${published.address}`;
      const other = addresses.get(address);
      if (other === undefined) addresses.set(address, file.file);
      else {
        moved.add(file.file);
        problems.push({ id: 'address-taken', file: file.file, found: published.address, other });
      }
    }
    for (const { code, line } of referenceCodes) {
      const other = codes.get(code);
      if (other === undefined) codes.set(code, `${file.file}:${line}`);
      else problems.push({ id: 'reference-code-taken', file: file.file, line, found: code, other });
    }
  }
  return {
    problems,
    settle: (entry, { file, slug }) =>
      // Of an unlisted entry's key nothing may be guessed, the folder's name included.
      moved.has(file) ? { ...entry, address: opaqueAddress(slug, entry.address) } : entry,
  };
}

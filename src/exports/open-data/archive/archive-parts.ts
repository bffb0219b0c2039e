import type { OpenPart } from '../open-part.ts';

/** What there is one of for the whole archive: tables, JSON, finding aid, transfer list. */
export const archiveParts: readonly OpenPart[] = [];

import { readEntryFiles } from '../../load/entry-file.ts';
import { readEntry } from '../../load/read-entry.ts';
import type { Consent } from '../../model/consent.ts';
import { accessLevels, consentForms, consentScopes, labelOf } from '../../model/vocabulary.ts';
import { preserving } from '../../strings/preserving.ts';
import { writeCsv } from '../csv.ts';

function consentCells(consent: Consent | undefined): string[] {
  if (!consent) return [];
  const { scopes, form, date, obtainedBy, access, embargoUntil, withdrawnOn } = consent;
  return [
    scopes.map((scope) => labelOf(consentScopes, scope)).join('、'),
    form ? labelOf(consentForms, form) : '',
    date ?? '',
    obtainedBy ?? '',
    labelOf(accessLevels, access),
    embargoUntil ?? '',
    withdrawnOn ?? '',
    consent.reviewedBy ?? '',
    consent.reviewedOn ?? '',
  ];
}

/**
 * What was agreed of every story and album, drafts and sealed ones too, as a CSV table. An entry
 * that cannot be read has its file's name only.
 */
export async function consentRegister(content: string): Promise<string> {
  const rows: string[][] = [];
  for (const kind of ['stories', 'albums'] as const) {
    const { files } = await readEntryFiles(content, kind);
    for (const file of files) {
      const { fields } = readEntry(kind, file);
      const own = fields && [
        fields.title,
        fields.referenceCode ?? '',
        ...consentCells(fields.consent),
      ];
      rows.push([file.file, ...(own ?? [])]);
    }
  }
  return writeCsv([preserving.register, ...rows]);
}

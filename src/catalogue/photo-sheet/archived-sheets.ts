import type { ArchivedPhoto } from '../../likeness/archived-photos.ts';
import { formatPastDate } from '../../model/dates.ts';
import { photoSheet as t } from '../../strings/photo-sheet.ts';
import { byName } from '../../strings/words.ts';
import { isAsked, type PhotoSheet, type SheetPhoto } from './sheet-photo.ts';

interface Names {
  people: ReadonlyMap<string, string>;
  villages: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD` */
  today: string;
}

/** A photo to ask about; its picture is fetched by the blob. */
type AskedPhoto = Omit<SheetPhoto, 'picture'> & { blob: string; name: string };

export interface ArchivedSheet extends Omit<PhotoSheet, 'photos'> {
  photos: AskedPhoto[];
}

/**
 * Whether it may be carried about a village. Drafts may: nobody has been asked yet, and this is how
 * it is found out whom to ask. What consent closes may not, nor what can't be read.
 */
function mayBeShownAround({ fields, gateReadable, photo }: ArchivedPhoto, today: string): boolean {
  const { consent } = fields;
  if (!gateReadable || photo.withheld) return false;
  if (!consent) return true;
  const { withdrawnOn, access, embargoUntil, scopes } = consent;
  if (withdrawnOn || access !== 'public' || (embargoUntil && today < embargoUntil)) return false;
  return scopes.length === 0 || scopes.includes('photos');
}

/** Whether names and places may stand beside it; where that was not agreed, the picture is alone. */
function mayBeNamed({ fields: { consent } }: ArchivedPhoto): boolean {
  const scopes = consent?.scopes ?? [];
  return scopes.length === 0 || (scopes.includes('name') && scopes.includes('place'));
}

function asAsked(archived: ArchivedPhoto, { people }: Names): AskedPhoto {
  const { photo, key: blob, fields, place: number } = archived;
  const { file: name, referenceCode, alt = '' } = photo;
  const isNamed = mayBeNamed(archived);
  const own = isNamed ? t.ofEntry(fields.title, number) : t.file(name);
  const marks = [...(referenceCode ? [t.code(referenceCode)] : []), own];
  const when = photo.when && formatPastDate(photo.when);
  if (!isNamed) return { blob, name, alt: '', marks, when, people: [] };
  const { caption, place, unidentified, provenance } = photo;
  const known = photo.people.flatMap((slug) => people.get(slug) ?? []);
  return { blob, name, alt, marks, caption, when, place, people: known, unidentified, provenance };
}

/** As they lie in their albums, those by title: a sheet that is printed again is in the same order. */
function byEntry(a: ArchivedPhoto, b: ArchivedPhoto): number {
  const byTitle = byName({ name: a.fields.title }, { name: b.fields.title });
  return byTitle || (a.file === b.file ? a.place - b.place : a.file < b.file ? -1 : 1);
}

/**
 * Sheets of all photos of the archive of which somebody may know more, drafts included, one for each
 * village in the order of a dictionary; and how many stay at home.
 */
export function archivedSheets(
  photos: readonly ArchivedPhoto[],
  names: Names,
): { sheets: ArchivedSheet[]; leftOut: number } {
  const asked = photos.filter(({ photo }) => isAsked(photo));
  const shown = asked.filter((each) => mayBeShownAround(each, names.today)).sort(byEntry);
  const known = new Set<string>();
  const sheets = new Map<string, ArchivedSheet>();
  for (const each of shown) {
    // One that lies in two entries is asked about once.
    if (known.has(each.key)) continue;
    known.add(each.key);
    const village = names.villages.get(each.fields.village ?? '') ?? t.elsewhere;
    const sheet = sheets.get(village) ?? { village, photos: [] };
    sheets.set(village, sheet);
    sheet.photos.push(asAsked(each, names));
  }
  const isLast = ({ village }: ArchivedSheet) => Number(village === t.elsewhere);
  const sorted = [...sheets.values()].sort(
    (a, b) => isLast(a) - isLast(b) || byName({ name: a.village }, { name: b.village }),
  );
  return { sheets: sorted, leftOut: asked.length - shown.length };
}

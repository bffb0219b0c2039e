/** A photo on a sheet to fill in by hand, and what is known of it already. */
export interface SheetPhoto {
  picture: { src: string; width?: number; height?: number };
  alt: string;
  /** How an answer finds its way back: the photo's 档号, or what it is called where it has none. */
  marks: string[];
  caption?: string | undefined;
  /** As it is read: `约1965年`. */
  when?: string | undefined;
  place?: string | undefined;
  people: string[];
  unidentified?: string | undefined;
  provenance?: string | undefined;
  /** Whole address of the photo's page, for a code to scan. */
  address?: string | null | undefined;
}

/** The photos of one village, in the order in which they are numbered. */
export interface PhotoSheet {
  /** What it is called; of photos without a village, that. */
  village: string;
  photos: SheetPhoto[];
  /** How many of the village's photos are on sheets before this one. */
  before?: number;
}

/** What stands on every page. */
export interface SheetFrame {
  /** `YYYY-MM-DD` */
  day: string;
  station: string;
}

/** Boxes on a page of A4: a photo is about 96 mm wide then. */
export const PHOTOS_ON_LEAF = 2;

/** Pages that a sheet takes. */
export function leavesOf({ photos }: Pick<PhotoSheet, 'photos'>): number {
  return Math.ceil(photos.length / PHOTOS_ON_LEAF);
}

/** Photos of one sheet: more is more than a printer, or a phone, takes at once. */
const ON_ONE_SHEET = 100;

/** A village's photos as sheets that can be printed. */
export function inSheets<S extends PhotoSheet>(sheet: S): (S & { before: number })[] {
  const count = Math.ceil(sheet.photos.length / ON_ONE_SHEET);
  return Array.from({ length: count }, (_, index) => {
    const before = index * ON_ONE_SHEET;
    return { ...sheet, before, photos: sheet.photos.slice(before, before + ON_ONE_SHEET) };
  });
}

/** Somebody in it, or its year, is not known yet. */
export function isAsked(photo: {
  unidentified?: string | undefined;
  when?: string | undefined;
}): boolean {
  return Boolean(photo.unidentified) || !photo.when;
}

import { photoUrl } from '../../media/photo-variants.ts';
import { formatPastDate } from '../../model/dates.ts';
import type { Site } from '../../model/site.ts';
import { wholeAddress } from '../../sharing/site-address.ts';
import { photoSheet as t } from '../../strings/photo-sheet.ts';
import { findUnknown } from '../photo-wall/find-unknown.ts';
import type { WallPhoto } from '../photo-wall/gather-wall.ts';
import { groupByVillage } from '../photo-wall/group-wall.ts';
import { pageAddress } from '../photo-wall/lay-out-wall.ts';
import { inSheets, type PhotoSheet, type SheetPhoto } from './sheet-photo.ts';

/** Pixels: 96 mm at 250 dots an inch. */
const PRINTED = 960;
/** Where the sheets are. */
export const SHEETS = '/albums/unknown/print/';

export interface PublishedSheet extends PhotoSheet {
  /** Its address: `/albums/unknown/print/liuwan/`, and of a village with very many `…/liuwan/2/`. */
  href: string;
}

function asSheetPhoto({ photo, entry, href }: WallPhoto, site: Pick<Site, 'url'>): SheetPhoto {
  const { image, alt = '', caption, when, place, unidentified, provenance } = photo;
  const { referenceCode } = photo;
  return {
    picture: { src: photoUrl(image, PRINTED), width: image.width, height: image.height },
    alt,
    marks: [...(referenceCode ? [t.code(referenceCode)] : []), `《${entry.title}》`],
    caption,
    when: when && formatPastDate(when),
    place,
    people: photo.people.map(({ name }) => name),
    unidentified,
    provenance,
    address: wholeAddress(href, site),
  };
}

/** Sheets for each village of whose published photos somebody may know more. */
export function publishedSheets(
  wall: readonly WallPhoto[],
  site: Pick<Site, 'url'>,
): PublishedSheet[] {
  return groupByVillage(findUnknown(wall)).flatMap(({ id, title, href, photos }) =>
    inSheets({
      village: href ? title : t.elsewhere,
      photos: photos.map((photo) => asSheetPhoto(photo, site)),
    }).map((sheet, index) => ({ ...sheet, href: pageAddress(`${SHEETS}${id}/`, index + 1) })),
  );
}

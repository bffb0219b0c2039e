import { formatPastDate } from '../../model/dates.ts';
import type { PublishedPhoto } from '../../model/published.ts';
import { inPrint as words } from '../../strings/book.ts';
import { joinNames } from '../../strings/words.ts';
import type { Run, SetPhoto } from './manuscript.ts';
import { setNamed, setText, type Setting } from './set-prose.ts';

/** How wide a photo is set: across the page, or as one of two. */
export type PlateWidth = 'full' | 'half';

/** A place in the manuscript that waits for its photo. */
export interface WantedPlate {
  photo: PublishedPhoto;
  width: PlateWidth;
  place: SetPhoto;
  /** Of the entry it is in. */
  title: string;
}

interface Said {
  caption?: string | undefined;
  alt?: string | undefined;
  label?: string | undefined;
}

function detailsOf(photo: PublishedPhoto): string[] {
  const { when, place, credit, provenance, rights, people, unidentified } = photo;
  const known = [when && formatPastDate(when), place, credit && words.credit(credit)];
  return [
    [...known, provenance, rights].filter(Boolean).join('，'),
    people.length > 0 ? words.people(joinNames(people)) : '',
    unidentified ? words.unidentified(unidentified) : '',
  ].filter((line) => line !== '');
}

/** A photo with what is known of it; its plate comes when `wanted` has been developed. */
export function setPhoto(
  photo: PublishedPhoto,
  width: PlateWidth,
  setting: Setting,
  wanted: WantedPlate[],
  said: Said = {},
): SetPhoto {
  const caption = said.caption ?? photo.caption ?? '';
  const alt = photo.alt || said.alt || caption || words.undescribed;
  const lines: Run[] = [caption, ...detailsOf(photo)]
    .filter((line) => line !== '')
    .map((line) => setNamed(line, setting));
  const place: SetPhoto = {
    plate: null,
    ratio: photo.image.width / photo.image.height,
    alt: setText(alt, setting),
    label: said.label ?? null,
    lines,
    instead: words.photoMissing(setText(caption, setting)),
  };
  wanted.push({ photo, width, place, title: setting.title });
  return place;
}

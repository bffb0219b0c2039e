import { pastDate } from '../../model/dates.ts';
import type { PublishedPhoto } from '../../model/published.ts';

/** Where the form's photos can be seen; undefined while that is not known yet. */
export type FindPicture = (file: string) => string | undefined;

interface Size {
  width: number;
  height: number;
}

/** Until it has come, and where it never does; pixels. */
const UNKNOWN: Size = { width: 1200, height: 900 };
/** What a photo without an address is: nothing to see. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const sizes = new Map<string, Promise<Size>>();

/** The pixels of a picture, asked once for each address. */
function sizeOf(address: string): Promise<Size> {
  const known = sizes.get(address);
  if (known) return known;
  const picture = new Image();
  picture.src = address;
  const asked = picture.decode().then(
    () => ({ width: picture.naturalWidth, height: picture.naturalHeight }),
    () => UNKNOWN,
  );
  sizes.set(address, asked);
  return asked;
}

type FormPhoto = Readonly<Record<string, unknown>>;

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** A list of the form: maps, whatever else somebody wrote into the file left out. */
export function mapsOf(value: unknown): FormPhoto[] {
  const isMap = (each: unknown): each is FormPhoto => typeof each === 'object' && each !== null;
  return Array.isArray(value) ? value.filter(isMap) : [];
}

/** The entry's photos as its page would have them. */
export async function shownPhotos(
  photos: unknown,
  find: FindPicture,
  nameOf: (person: string) => string,
): Promise<PublishedPhoto[]> {
  const drawn = mapsOf(photos).map(async (photo): Promise<PublishedPhoto> => {
    const file = (textOf(photo['file']) ?? '').split('/').pop()!;
    const address = find(file);
    const size = address ? await sizeOf(address) : UNKNOWN;
    const people = Array.isArray(photo['people']) ? photo['people'].map(String) : [];
    return {
      file,
      ...Object.fromEntries(
        ['alt', 'caption', 'place', 'unidentified', 'provenance', 'credit', 'rights'].map((key) => [
          key,
          textOf(photo[key]),
        ]),
      ),
      when: pastDate.safeParse(photo['when']).data,
      people: people.map((person) => ({ name: nameOf(person), slug: null })),
      image: { id: address ?? NOTHING, ...size, colour: '#ddd0be' },
    };
  });
  return Promise.all(drawn);
}

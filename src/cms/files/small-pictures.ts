/** Small pictures, by the address of their photo; undefined: being drawn. */
const drawn = new Map<string, string | undefined>();
const QUALITY = 0.7;
let last: Promise<unknown> = Promise.resolve();

async function draw(address: string, width: number): Promise<string> {
  const photo = await (await fetch(address)).blob();
  const bitmap = await createImageBitmap(photo, { resizeWidth: width, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
  const small = await new Promise<Blob | null>((done) =>
    canvas.toBlob(done, 'image/jpeg', QUALITY),
  );
  return small ? URL.createObjectURL(small) : address;
}

/**
 * A small picture of a photo that only this browser has: a hundred whole ones in a list would take
 * gigabytes. Undefined while it is being drawn, one after another; `onDrawn` is called then.
 */
export function smallPicture(
  address: string,
  width: number,
  onDrawn: () => void,
): string | undefined {
  if (drawn.has(address)) return drawn.get(address);
  drawn.set(address, undefined);
  last = last
    .then(async () => {
      const small = await draw(address, width).catch(() => address);
      if (drawn.has(address)) drawn.set(address, small);
      else if (small !== address) URL.revokeObjectURL(small);
      onDrawn();
    })
    .catch(() => undefined);
  return undefined;
}

/** The form is closed: the browser may have the memory back. */
export function forgetSmallPictures(): void {
  for (const [address, small] of drawn) if (small && small !== address) URL.revokeObjectURL(small);
  drawn.clear();
}

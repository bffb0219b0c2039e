/** Pieces of a file one after another. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}

/** A short piece of a file as the signs its format is described in, one a byte. */
export function signsAt(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}

/** The bytes of signs, one a sign. */
export function bytesOf(signs: string): Uint8Array {
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}

/**
 * Decap names things with `crypto.randomUUID`, which browsers keep from pages that came without
 * encryption, as they do in an office's own network. Import it before Decap.
 */
const HEX = 16;
const BYTES = 16;

/** A random UUID (RFC 9562, version 4) of what every page has. */
export function randomUuid(): ReturnType<Crypto['randomUUID']> {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(HEX).padStart(2, '0')).join('');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20)].join('-') as ReturnType<Crypto['randomUUID']>;
}

crypto.randomUUID ??= randomUuid;

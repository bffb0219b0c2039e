/** Something schema.org has a word for. Fields that are empty fall away. */
export interface Thing {
  '@type': string;
  [field: string]: unknown;
}

/** Would end the script element, open a comment in it, or be a line's end to old JavaScript. */
const UNSAFE = /[<>&\u2028\u2029]/g;

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * The content of a `<script type="application/ld+json">`. Whatever people typed into a story, it
 * stays a string inside this script.
 */
export function toJsonLd(things: readonly Thing[]): string {
  const document = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(document, (_, value: unknown) =>
    isEmpty(value) ? undefined : value,
  ).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

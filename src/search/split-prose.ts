const BLOCK_TAG =
  /<\/?(?:p|h[1-6]|ul|ol|li|blockquote|div|table|thead|tbody|tr|th|td|hr|pre)\b[^>]*>/;
const ANY_TAG = /<(?:"[^"]*"|[^"<>])*>/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The paragraphs, list items and cells of HTML that our own renderer made, as plain text. */
export function splitProse(html: string): string[] {
  return html
    .split(BLOCK_TAG)
    .map((inner) =>
      inner
        .replace(/<br \/>/g, '\n')
        .replace(ANY_TAG, '')
        .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!)
        .trim(),
    )
    .filter((text) => text !== '');
}

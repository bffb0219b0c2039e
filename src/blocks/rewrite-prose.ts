/** A photo typed as Markdown: its file name is no text to be rewritten. */
const MARKDOWN_PHOTO = /(!\[[^\]\n]*\]\([^)\s/\\:]+)/;

/** Rewrites what of Markdown a reader would read: everything but the file names of photos. */
export function rewriteProse(markdown: string, rewrite: (text: string) => string): string {
  return markdown
    .split(MARKDOWN_PHOTO)
    .map((piece, index) => (index % 2 === 0 ? rewrite(piece) : rewriteAlt(piece, rewrite)))
    .join('');
}

function rewriteAlt(photo: string, rewrite: (text: string) => string): string {
  const file = photo.lastIndexOf('](');
  return rewrite(photo.slice(0, file)) + photo.slice(file);
}

/** The types of everything that a site has: nothing depends on the list that a host came with. */
const TYPES: Record<string, string> = {
  'application/javascript': 'js mjs',
  'application/json': 'json webmanifest',
  'application/ld+json': 'jsonld',
  'application/octet-stream': 'bin',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/wasm': 'wasm',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg oga opus',
  'audio/wav': 'wav',
  'font/woff2': 'woff2',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg jpeg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/x-icon': 'ico',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/vtt': 'vtt',
  'text/x-opml': 'opml',
};
/** `text/html` needs no saying. */
const WITH_CHARSET =
  'application/atom+xml application/javascript application/json application/ld+json application/rss+xml application/xml image/svg+xml text/css text/csv text/plain text/vtt text/x-opml';

/** nginx: which ending is what, and what is text. */
export function nginxTypes(): string {
  const lines = Object.entries(TYPES).map(([type, endings]) => `  ${type} ${endings};`);
  return `types {
${lines.join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${WITH_CHARSET};`;
}

import type { InlineCode } from './inline-code.ts';

/**
 * The content policy of readers' pages: this site's own files and, of what stands in a page, only
 * what the build itself put there. No `unsafe-inline`: a style attribute or a handler in a page is
 * dead, and so is whatever anybody might smuggle in. `data:` and `blob:` are pictures being saved.
 */
export function sitePolicy({ scripts, styles }: InlineCode): string {
  const rules: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...[...scripts].sort()],
    'style-src': ["'self'", ...[...styles].sort()],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(' ')}`)
    .join('; ');
}

/** What the editor's page says about itself is more (see `cms/app/content-policy.ts`), but for this. */
export const ADMIN_POLICY = "frame-ancestors 'none'";

/** What every answer says about itself. */
export const PLAIN_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
} as const;

/** A reader's page has no use for these; the editor's records. */
export const PERMISSIONS = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';

/** Everything that RFC 3986 does not allow behind the host, and a `%` that means nothing. */
const STRANGE = /%(?![0-9a-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/giu;

const encode = (text: string): string => text.replace(STRANGE, encodeURIComponent);

/** The address of another website, as the strictest reader wants it; null for all else. */
export function webAddress(href: string): string | null {
  const url = URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const { origin, pathname, search, hash } = url;
  const part = (mark: string, text: string) => text && mark + encode(text.slice(1));
  return origin + encode(pathname) + part('?', search) + part('#', hash);
}

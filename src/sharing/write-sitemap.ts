import { escapeXml } from './escape-xml.ts';

/** Where every page lies that can be found by wandering. */
interface Contents {
  stories: readonly { address: string }[];
  albums: readonly { address: string }[];
  villages: readonly { slug: string }[];
  people: readonly { slug: string }[];
  /** The site's own pages. */
  pages: readonly { address: string }[];
}

const SECTIONS = [
  '/',
  '/stories/',
  '/stories/by-village/',
  '/stories/by-period/',
  '/villages/',
  '/albums/',
  '/albums/by-year/',
  '/albums/by-village/',
  '/albums/by-person/',
  '/albums/unknown/',
  '/people/',
  '/listen/',
  '/timeline/',
  '/topics/',
  '/glossary/',
  '/subscribe/',
  '/data/',
  '/finding-aid/',
];

function pathsOf({ stories, albums, villages, people, pages }: Contents): string[] {
  return [
    ...SECTIONS,
    ...stories.map(({ address }) => `/stories/${address}/`),
    ...villages.map(({ slug }) => `/villages/${slug}/`),
    ...albums.map(({ address }) => `/albums/${address}/`),
    ...people.map(({ slug }) => `/people/${slug}/`),
    ...pages.map(({ address }) => `/${address}/`),
  ];
}

/** The sitemap of what a catalogue lists. It has no days of change: nothing here knows them. */
export function writeSitemap(origin: string, contents: Contents): string {
  const urls = pathsOf(contents).map(
    (path) => `<url><loc>${escapeXml(new URL(path, origin).href)}</loc></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

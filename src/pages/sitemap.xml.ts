import type { APIRoute } from 'astro';
import { readCatalogue, readSite } from '../catalogue/catalogue.ts';
import { readOwnPages } from '../catalogue/own-pages.ts';
import { siteOrigin } from '../sharing/site-address.ts';
import { writeSitemap } from '../sharing/write-sitemap.ts';

/** Every page for search engines. Whole addresses or nothing: as in `rss.xml.ts`, no file without. */
export const GET: APIRoute = async () => {
  const origin = siteOrigin(await readSite());
  if (!origin) return new Response(null, { status: 404 });
  const contents = { ...(await readCatalogue()), pages: readOwnPages() };
  return new Response(writeSitemap(origin, contents), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};

import type { Card } from './cards/card.ts';
import type { Thing } from './to-json-ld.ts';

/**
 * What a page says of itself to search engines and to whoever is sent its link: the props of
 * `layouts/Page.astro`. Made from published entries only, and never more than the page shows.
 */
export interface PageHead {
  /** Without the site's name; none on the home page. */
  title?: string | undefined;
  description?: string | undefined;
  /** Pages that only a link leads to ask search engines to stay away, and say nothing else. */
  unlisted?: boolean | undefined;
  /** What Open Graph calls it. */
  type?: 'website' | 'article' | 'profile' | undefined;
  /** What is drawn for whoever is sent its link; the seal where there is none. */
  picture?: Card | undefined;
  /** The page as data, for JSON-LD. */
  things?: readonly Thing[] | undefined;
}

import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { addressIn } from './site-address.ts';
import type { Thing } from './to-json-ld.ts';

/** The way to a page of one of the site's sections: home, section, page. */
export function breadcrumbs(
  section: 'stories' | 'albums' | 'villages' | 'people',
  page: { title: string; path: string },
  site: Pick<Site, 'url'>,
): Thing {
  const steps = [
    [strings.sharing.home, '/'],
    [strings.shell[section], `/${section}/`],
    [page.title, page.path],
  ] as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addressIn(path, site),
    })),
  };
}

import { escapeXml } from '../escape-xml.ts';
import { xmlElement, xmlEmpty } from './xml-element.ts';

/** A village whose feed is listed. */
export interface FollowedVillage {
  name: string;
  slug: string;
}

export function villageFeedPath({ slug }: Pick<FollowedVillage, 'slug'>): string {
  return `/villages/${slug}/rss.xml`;
}

/** An OPML 2.0 list of the villages' feeds: a reader's program takes them all at once. */
export function writeOpml(
  origin: string,
  title: string,
  villages: readonly FollowedVillage[],
): string {
  const at = (path: string) => new URL(path, origin).href;
  const outlines = villages.map((village) =>
    xmlEmpty('outline', {
      type: 'rss',
      text: village.name,
      title: village.name,
      xmlUrl: at(villageFeedPath(village)),
      htmlUrl: at(`/villages/${village.slug}/`),
      language: 'zh-CN',
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
${xmlElement('title', title)}</head>
<body>
<outline text="${escapeXml(title)}">
${outlines.join('')}</outline>
</body>
</opml>
`;
}

/** An RSS 2.0 document around what stands in its channel; `namespaces` as attributes. */
export function rssDocument(namespaces: string, channel: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${namespaces}>
<channel>
${channel.join('')}</channel>
</rss>
`;
}

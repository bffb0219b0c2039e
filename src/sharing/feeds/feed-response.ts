/** An answer of XML; without a body, Astro writes no file. */
export function feedResponse(type: string, xml: string | null): Response {
  if (xml === null) return new Response(null, { status: 404 });
  return new Response(xml, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

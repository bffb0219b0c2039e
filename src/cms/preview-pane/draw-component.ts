import { renderToString } from 'astro/runtime/server/render/astro/render.js';

/** A component of the site, compiled by the bundle (`../app/astro-components.ts`). */
export type SiteComponent = (...given: never[]) => unknown;

/** What Astro's own build hands to its components, as far as ours ask for it. */
function makeResult() {
  const metadata = {
    hasHydrationScript: false,
    rendererSpecificHydrationScripts: new Set(),
    hasRenderedHead: true,
    renderedScripts: new Set(),
    hasDirectives: new Set(),
    hasRenderedServerIslandRuntime: false,
    headInTree: false,
    extraHead: [],
    extraStyleHashes: [],
    extraScriptHashes: [],
    propagators: new Set(),
    routeHasPropagation: false,
    pendingSlotEvaluations: [],
    templateDepth: 0,
  };
  return {
    cancelled: false,
    clientDirectives: new Map(),
    inlinedScripts: new Map(),
    componentMetadata: new Map(),
    compressHTML: true,
    createAstro: (props: object) => ({ props, url: new URL(location.href) }),
    links: new Set(),
    params: {},
    partial: true,
    pathname: '/',
    renderers: [],
    resolve: async (specifier: string) => specifier,
    response: { headers: new Headers() },
    scripts: new Set(),
    styles: new Set(),
    _metadata: metadata,
  };
}

/** The HTML that the site's build would write for a component. Every text in it is escaped. */
export async function drawComponent(component: unknown, props: object): Promise<string> {
  const html: unknown = await renderToString(
    makeResult() as never,
    component as never,
    props as never,
    {},
  );
  return String(html);
}

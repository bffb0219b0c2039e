/** A style sheet of the site, gathered as a text (`../app/astro-components.ts`). */
declare module 'site-style:*';

/** For those who check types without Astro; with it, its own types come first. */
declare module '*.astro' {
  const component: unknown;
  export default component;
}

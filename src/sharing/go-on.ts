/** Leads on to where the page's one link leads, at the same moment of the recording. */
const { href } = document.querySelector<HTMLAnchorElement>('main a')!;
location.replace(href + location.search + location.hash);

export {};

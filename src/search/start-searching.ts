/**
 * What every page does about searching, and it is little: the rest is fetched when somebody goes to
 * the box, or types in it before this was there. Until then, and where it cannot be had, the form
 * leads to the search page.
 */
export function startSearching(): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  if (box)
    box.onfocus = box.oninput = () =>
      import('./page/header-search.ts').then(
        (search) => search.startHeaderSearch(box),
        () => undefined,
      );
}

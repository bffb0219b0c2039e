import { decapStore } from './decap-store.ts';

/** What the router hands to an editor's page. */
interface EditorRoute {
  location: { pathname: string };
  match: { params: { name: string } };
}

let last = { pathname: '', key: 0 };

/** A new entry was saved, and the page's address now names it: what is in the form stays. */
function isFirstSave(name: string, pathname: string): boolean {
  const entries = `/collections/${name}/entries/`;
  if (last.pathname !== `/collections/${name}/new` || !pathname.startsWith(entries)) return false;
  const slug = decapStore.getState().entryDraft.getIn(['entry', 'slug']);
  return decodeURIComponent(pathname.slice(entries.length)) === slug;
}

/**
 * Another key for each address, so that React makes a new form for it. Without one Decap goes on
 * with the form of before, when the browser's back button or a link leads from one entry straight
 * to another: with the fields of another collection, and it saved them there.
 */
export function editorKey({ location: { pathname }, match }: EditorRoute): string {
  if (pathname !== last.pathname) {
    const key = isFirstSave(match.params.name, pathname) ? last.key : last.key + 1;
    last = { pathname, key };
  }
  return String(last.key);
}

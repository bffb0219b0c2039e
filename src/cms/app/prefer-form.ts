/** Where Decap keeps what is beside the form, and what it calls nothing. */
const PANE = 'cms.right-pane';
const NOTHING = 'none';
/** Narrower, and form and preview take turns (`phone.css`); pixels. */
const NARROW = '(max-width: 799px)';

/** On a phone an entry opens with its form: there is no room for the preview beside it. */
export function preferForm(): void {
  if (matchMedia(NARROW).matches) localStorage.setItem(PANE, NOTHING);
}

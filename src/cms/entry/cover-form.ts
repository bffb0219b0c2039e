const FORM_SHOWS = 'desk-form-shows';
const formElement = () => document.getElementById('nc-root');

/**
 * Lays something over the whole form: nothing behind it can be reached, by keyboard or screen reader
 * either. Returns how to take it away, after which the form shows what it holds now.
 */
export function coverForm(): () => void {
  const form = formElement();
  if (form) form.inert = true;
  return () => {
    if (form) form.inert = false;
    document.dispatchEvent(new Event(FORM_SHOWS));
  };
}

/**
 * Draws at once, or as soon as the form can be seen again: a long text behind a window would be laid
 * out anew at every rest of who types in it. The same function is called once, however often it was
 * handed in. Returns how to call it off.
 */
export function whenFormShows(draw: () => void): () => void {
  if (formElement()?.inert) document.addEventListener(FORM_SHOWS, draw, { once: true });
  else draw();
  return () => document.removeEventListener(FORM_SHOWS, draw);
}

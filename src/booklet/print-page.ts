/**
 * Lets a button print the page. Photos that wait to be scrolled to are fetched at once: on paper
 * nobody scrolls. Within WeChat nothing can print, and the button stays away.
 */
export function printPage(button: HTMLElement): void {
  if (/MicroMessenger/.test(navigator.userAgent)) return;
  document.querySelectorAll('img').forEach((photo) => photo.setAttribute('loading', 'eager'));
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

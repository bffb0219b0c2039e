/**
 * Adds the style of what came with a tap; returns what takes it away again. A `<style>` element would
 * be forbidden by the site's policy, which knows only what stands in the pages.
 */
export function addStyle(css: string): () => void {
  const sheet = document.styleSheets[document.styleSheets.length - 1]!;
  // One rule around them all: no more can be put in at once.
  const at = sheet.insertRule(`@media all{${css}}`, sheet.cssRules.length);
  const rule = sheet.cssRules[at];
  return () => sheet.deleteRule(Array.prototype.indexOf.call(sheet.cssRules, rule));
}

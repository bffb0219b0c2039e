import { element } from '../widgets/element.ts';

/** What is ours on the page beside Decap: the foot, its rows, and panels. Colours are the site's. */
const STYLE = `
.desk-foot { position: fixed; z-index: 1000; left: 0; right: 0; bottom: 0; max-height: 70vh; overflow: auto;
  padding-bottom: env(safe-area-inset-bottom); background: #fffdf8; color: #2a2420;
  font: 18px/1.5 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.desk-foot > :not([hidden]) { border-top: 1px solid #c9b99f; }
.desk-foot-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 6px 16px; }
.desk-foot-row[hidden] { display: none; }
.desk-foot-row p { flex: 1 1 14em; min-width: 0; margin: 0; overflow-wrap: anywhere; }
.desk-foot-row button, .desk-button { min-height: 48px; padding: 0 16px; border: 1px solid #5c5148; border-radius: 6px;
  background: #fffdf8; color: #2a2420; font: inherit; cursor: pointer; }
.desk-foot-row button.desk-first, .desk-button.desk-first { border-color: #942b1f; background: #942b1f; color: #fffdf8; }
.desk-foot-row button:focus-visible, .desk-button:focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }
.desk-kept-time { margin-left: auto; color: #5c5148; font-variant-numeric: tabular-nums; }
.desk-kept-time:empty { display: none; }
.desk-foot-row[data-kind='warning'] { border-top: 3px solid #942b1f !important; background: #f6dfa6; }
.site-notice { border-top: 3px solid #c9b99f !important; }
.site-notice[data-kind='live'] { border-top-color: #39713f !important; }
.site-notice[data-kind='problem'] { border-top-color: #942b1f !important; }
.site-notice p { max-height: 40vh; overflow: auto; }
.site-notice a { display: inline-block; margin-left: 12px; padding: 8px 0; color: #942b1f; text-decoration: underline; }
.site-notice a:focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }

.desk-foot p, .desk-panel p { color: inherit; font-size: inherit; line-height: inherit; }
.desk-panel :is(h2, h3) { color: inherit; font-weight: 600; }

.desk-panel { box-sizing: border-box; width: min(64rem, 100vw); max-width: 100vw; height: fit-content;
  max-height: min(56rem, 100vh); margin: auto; padding: 0; border: 0; border-radius: 8px; background: #fffdf8; color: #2a2420;
  font: 18px/1.6 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.desk-panel[open] { display: flex; flex-direction: column; }
.desk-panel::backdrop { background: rgb(42 36 32 / 60%); }
.desk-panel-head, .desk-panel-foot { flex: none; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 16px; }
.desk-panel-head { border-bottom: 1px solid #ddd0be; }
.desk-panel-foot { border-top: 1px solid #ddd0be; padding-bottom: calc(8px + env(safe-area-inset-bottom)); }
.desk-panel-foot:empty { display: none; }
.desk-panel-head h2 { flex: 1; margin: 0; font-size: 24px; line-height: 1.3; }
.desk-panel-head h2:focus { outline: none; }
.desk-panel-body { flex: 1; min-height: 0; overflow: auto; padding: 8px 16px 24px; overflow-wrap: anywhere; }
@media (max-width: 799px) {
  .desk-foot-row[role='toolbar'] { gap: 6px; padding: 4px 8px; }
  .desk-foot-row[role='toolbar'] button { min-width: 48px; padding: 0 4px; }
}
@media (max-width: 799px) { .desk-panel { width: 100vw; height: 100vh; max-height: 100vh; border-radius: 0; } }
`;

/** Puts the style into the page, once. */
export function addDeskStyle(): void {
  if (document.getElementById('desk-style')) return;
  document.head.append(element('style', { id: 'desk-style' }, STYLE));
}

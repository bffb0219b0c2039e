import { element } from '../../widgets/element.ts';

const STYLE = `
.key-row { display: flex; flex-wrap: wrap; gap: 0 4px; padding: 0 20px 6px; background: #2b2420; color: #efe6d8;
  font: 18px/1.4 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.key-row button { min-width: 48px; min-height: 48px; padding: 0 8px; border: 0; border-radius: 6px; background: transparent;
  color: inherit; font: inherit; white-space: nowrap; cursor: pointer; }
.key-row button:hover { background: #453b34; }
.key-row button:focus-visible { outline: 3px solid #f6dfa6; outline-offset: -3px; }
.key-row kbd { margin-right: 4px; padding: 3px 7px; border-radius: 4px; background: #453b34; color: #fffdf8; font: inherit; }
.key-row button:hover kbd { background: #2b2420; }
.key-row .key-help { margin-left: auto; text-decoration: underline; text-underline-offset: 4px; }
.key-panel p { margin: 8px 0; }
.key-list { margin: 12px 0; padding: 0; list-style: none; }
.key-list li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 8px 0; border-top: 1px solid #ddd0be; }
.key-list li > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; }
.key-list li > div:first-child { flex: 1 1 20em; }
.key-list li > div:nth-child(2) { flex: 0 1 17em; }
.key-list strong { min-width: 5em; }
.key-list span { color: #5c5148; }
.key-list kbd { min-width: 3.2em; padding: 2px 10px; border: 1px solid #c9b99f; border-bottom-width: 3px; border-radius: 6px;
  background: #fbf7f0; font: inherit; text-align: center; }
.key-list .desk-button { min-width: 7em; }
.key-list [data-waiting] { border-color: #942b1f; background: #f6dfa6; }
.key-rewind { display: flex; flex-wrap: wrap; gap: 0 24px; margin: 16px 0 0; padding: 8px 16px; border: 1px solid #ddd0be; }
.key-rewind legend { padding: 0 8px; font-weight: 600; }
.key-rewind label { display: inline-flex; align-items: center; min-height: 48px; cursor: pointer; }
.key-rewind input { width: 24px; height: 24px; margin: 0 8px 0 0; accent-color: #942b1f; }
.key-rewind input:focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }
.desk-panel-foot .key-news { flex: 1 1 14em; min-width: 0; min-height: 1.6em; margin: 0; }
.desk-panel-foot .key-news:empty { flex: 0 0 0; min-height: 0; }
@media (max-width: 799px) {
  /* The recording's own bar has these, and a telephone has no keys. */
  .key-row [data-action='toggle'], .key-row [data-action='slower'], .key-row [data-action='faster'], .key-row kbd { display: none; }
  .key-row { padding: 2px 16px 8px; gap: 6px; }
  .key-row button { padding: 0 10px; background: #453b34; }
  .key-row .key-help { margin-left: 0; background: transparent; }
  .key-list li > div:nth-child(2) { flex: 1 1 10em; }
}
`;

/** Puts the style of the keys into the page, once. */
export function addKeyStyle(): void {
  if (document.getElementById('key-style')) return;
  document.head.append(element('style', { id: 'key-style' }, STYLE));
}

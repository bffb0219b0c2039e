import { addDeskStyle } from '../../foot/desk-style.ts';
import { element } from '../../widgets/element.ts';

const STYLE = `
.transcribing, .transcribing * { box-sizing: border-box; }
.transcribing { position: fixed; z-index: 900; top: 0; left: 0; right: 0; bottom: var(--desk-foot, 0px);
  display: flex; flex-direction: column; overflow: hidden; background: #f3eee6; color: #2a2420;
  font: 18px/1.6 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.transcribing p { color: inherit; font-size: inherit; line-height: inherit; }
.transcribing [hidden] { display: none !important; }
.is-transcribing, .is-transcribing body { overflow: hidden; }
.is-transcribing .Toastify__toast-container--top-right { top: auto; bottom: calc(var(--desk-foot, 0px) + 8px); }
.transcribing-head { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 8px 24px; background: #fffdf8; }
.transcribing-head h2 { margin: 0; color: inherit; font: 600 22px/1.3 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', STSong, serif; }
.transcribing-facts { flex: 1 1 16em; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; min-width: 0; }
.transcribing-facts p { margin: 0; color: #5c5148; }
.transcribing-doing { display: flex; flex-wrap: wrap; gap: 8px; }
.transcribing select, .transcribing input { min-height: 48px; max-width: 100%; padding: 0 8px; border: 1px solid #5c5148; border-radius: 6px; background: #fffdf8; color: inherit; font: inherit; }
.transcribing :focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }
.transcribing-sound { flex: none; }
.transcribing-main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 24px; padding: 16px 24px; }
.transcribing-writing { display: flex; flex-direction: column; min-height: 0; border: 1px solid #ddd0be; border-radius: 6px; background: #fffdf8; }
.transcribing-speakers, .transcribing-tools { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px 16px; border-bottom: 1px solid #ddd0be; }
.transcribing-names { display: contents; }
.transcribing-speakers .desk-button { border-color: #c9b99f; background: #f3eee6; }
.transcribing-new-speaker { display: inline-flex; gap: 8px; }
.transcribing-tools .desk-button { padding: 0 10px; border-color: transparent; background: none; color: #942b1f; }
.transcribing-layers { display: inline-flex; margin-left: auto; }
.transcribing-layers .desk-button { color: #2a2420; border-radius: 0; border-bottom: 3px solid transparent; }
.transcribing-layers .desk-button[aria-pressed='true'] { border-bottom-color: #942b1f; font-weight: 600; }
.transcribing-text { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.transcribing-text > * { flex: 1; min-height: 0; }
.transcribing-lists { min-height: 0; overflow: auto; }
.transcribing-news { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin: 0; padding: 8px 16px; border-bottom: 1px solid #ddd0be; background: #f6dfa6; }
.transcribing-over { outline: 4px dashed #942b1f; outline-offset: -8px; }
.transcribing-show-lists { display: none; }
.is-transcribing .desk-foot-row[role='toolbar'] button:first-child { display: none; }
.desk-panel .transcribing-recording { padding: 8px 0; }
@media (max-width: 999px) {
  .transcribing-head { padding: 4px 12px; }
  .transcribing-main { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0; overflow: auto; }
  .transcribing-writing { border-width: 0 0 1px; border-radius: 0; min-height: 24em; }
  .transcribing-show-lists { display: inline-flex; align-items: center; }
  .transcribing-lists { display: none; overflow: visible; padding: 16px; }
  .shows-lists .transcribing-lists { display: block; }
  .shows-lists .transcribing-writing { display: none; }
}
@media (max-width: 599px), (max-height: 479px) {
  .transcribing { display: block; overflow: auto; }
  .transcribing-main { display: block; overflow: visible; }
  .transcribing-writing { min-height: 0; }
  .transcribing-text { height: calc(100vh - 15rem); min-height: 14em; }
  .is-transcribing .desk-foot-row[role='toolbar'] { display: none; }
}
@media (max-width: 599px) and (min-height: 480px) {
  .transcribing-sound { position: sticky; z-index: 2; top: 0; }
}
@media (max-width: 599px) {
  .transcribing-head h2 { flex: 1 1 40%; font-size: 20px; }
  .transcribing-facts { order: 1; flex-basis: 100%; }
  .transcribing-speakers, .transcribing-tools { padding: 4px 8px; gap: 4px; }
  .transcribing-speakers { flex-wrap: nowrap; overflow-x: auto; }
  .transcribing-speakers > *, .transcribing-names > * { flex: none; }
}
`;

/** Puts the window's style into the page, once. */
export function addWindowStyle(): void {
  addDeskStyle();
  if (document.getElementById('transcribing-style')) return;
  document.head.append(element('style', { id: 'transcribing-style' }, STYLE));
}

import { differenceStyle } from '../../../review/difference/render-difference.ts';
import { element } from '../../widgets/element.ts';

const SERIF = `'Songti SC','Noto Serif CJK SC','Source Han Serif SC','STSong',serif`;

const STYLE = `
.desk-checking { display: flex; flex-direction: column; gap: 16px; min-width: 0; color: #2a2420;
  font: 18px/1.5 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.desk-checking [hidden] { display: none !important; }
.desk-check { padding: 12px 16px; border: 1px solid #ddd0be; border-radius: 8px; background: #fffdf8; }
.desk-check-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 12px; }
.desk-check h3 { margin: 0; color: inherit; font: 600 20px/1.5 ${SERIF}; outline-offset: 2px; }
.desk-check-count { color: #5c5148; }
.desk-check[data-empty] { padding: 4px 16px; border-color: transparent; background: none; }
.desk-check[data-empty] h3 { color: #5c5148; font: inherit; }
.desk-check-rows { margin: 4px -8px -4px; padding: 0; list-style: none; }
.desk-check-rows li { display: flex; align-items: stretch; border-top: 1px solid #ddd0be; }
.desk-check button { min-height: 48px; border: 0; border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer; }
.desk-check button:focus-visible { outline: 3px solid #942b1f; outline-offset: -3px; }
.desk-check-go { flex: 1; min-width: 0; display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; align-content: center;
  gap: 0 12px; padding: 8px; text-align: left; }
.desk-check-go:hover, .desk-check-aside:hover { background: #f4eee2 !important; }
.desk-check-go[aria-current] { background: #f6dfa6 !important; }
.desk-check-main { overflow-wrap: anywhere; }
.desk-check-note, .desk-check-below { color: #5c5148; overflow-wrap: anywhere; }
.desk-check-go[aria-current] :is(.desk-check-note, .desk-check-below) { color: #2a2420; }
.desk-check-times { white-space: nowrap; }
.desk-check-below { grid-column: 1 / -1; }
.desk-check-time { color: #942b1f; font-variant-numeric: tabular-nums; white-space: nowrap; }
.desk-check-go[aria-current] .desk-check-time { color: #6e1f16; font-weight: 600; }
.desk-check-aside { flex: none; min-width: 48px; padding: 0 8px; color: #5c5148 !important; }
.desk-check .desk-check-more { width: 100%; color: #942b1f; text-align: left; border-top: 1px solid #ddd0be; border-radius: 0; padding: 0; }
.desk-check .desk-check-walk { width: 100%; margin: 8px 0; border: 1px solid #5c5148; border-radius: 6px; padding: 0 12px; }
.desk-check-texts p { margin: 4px 0 8px; }
.desk-check-texts button { display: block; width: 100%; margin: 8px 0 0; padding: 0 12px; border: 1px solid #5c5148; border-radius: 6px; text-align: left; }
.desk-check-trouble { margin: 4px 0; color: #5c5148; }
.desk-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
`;

const PANEL_STYLE = `
${differenceStyle}
.desk-legend { margin: 4px 0 8px; }
.desk-legend .difference { display: inline; }
.desk-switch { display: flex; flex-wrap: wrap; gap: 0 24px; margin: 0; padding: 0; border: 0; }
.desk-switch label, .desk-tick { display: flex; align-items: center; gap: 12px; min-height: 48px; cursor: pointer; }
.desk-switch input, .desk-tick input { flex: none; width: 24px; height: 24px; margin: 0; accent-color: #942b1f; }
.desk-pairs { margin: 0; padding: 0; list-style: none; }
.desk-pair { padding: 8px 0 12px; border-top: 1px solid #ddd0be; content-visibility: auto; contain-intrinsic-size: auto 110px; }
.desk-pair-head { display: flex; align-items: center; gap: 12px; color: #5c5148; }
.desk-pair-who { flex: 1; min-width: 0; display: flex; flex-wrap: wrap; gap: 0 12px; }
.desk-pair-who ins:not(:first-child) { margin-left: 6px; }
.desk-pair-head .difference { display: inline; }
.desk-pair-head strong { color: #2a2420; font-weight: 600; }
.desk-pair-head .desk-button { flex: none; }
.desk-pair[data-kind='chapter'] .difference { font-weight: 600; }
.desk-replace-names { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; }
.desk-replace-names label { flex: 1 1 14em; min-width: 0; }
.desk-replace-names input { box-sizing: border-box; display: block; width: 100%; min-height: 48px; margin-top: 4px; padding: 4px 12px;
  border: 1px solid #5c5148; border-radius: 6px; background: #fff; color: #2a2420; font: inherit; }
.desk-replace-names input:focus-visible, .desk-switch input:focus-visible, .desk-tick input:focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }
.desk-replace-said { margin: 8px 0; }
.desk-replace-said p { margin: 4px 0; }
.desk-replace-said p[data-kind='warning'] { padding: 8px 12px; border-left: 6px solid #942b1f; background: #f9e6dc; }
.desk-replace-places h3 { margin: 16px 0 0; font-size: 18px; font-weight: 600; }
.desk-replace-places ul { margin: 0; padding: 0; list-style: none; }
.desk-replace-places li { border-top: 1px solid #ddd0be; content-visibility: auto; contain-intrinsic-size: auto 49px; }
.desk-replace-places .desk-tick { padding: 4px 0; }
.desk-replace-places mark { background: #f6dfa6; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
.desk-replace-places small { color: #5c5148; font-size: inherit; }
.desk-replace-why { margin: 0 0 8px 36px; color: #5c5148 !important; }
.desk-panel .desk-button[disabled] { opacity: 1; border-color: #c9b99f; background: #f4eee2; color: #5c5148; cursor: default; }
`;

function addStyle(id: string, style: string): void {
  if (document.getElementById(id)) return;
  document.head.append(element('style', { id }, style));
}

/** Puts the style of the lists into the page, once. */
export function addCheckingStyle(): void {
  addStyle('desk-checking-style', STYLE);
}

/** The same for the panels that the lists open. */
export function addCheckingPanelStyle(): void {
  addStyle('desk-checking-panels-style', PANEL_STYLE);
}

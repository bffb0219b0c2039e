import { element } from '../../widgets/element.ts';

const STYLE = `
.sound-bar { padding: 12px 28px; background: #2b2420; color: #efe6d8;
  font: 18px/1.5 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.sound-bar p { margin: 0; color: inherit; line-height: inherit; }
.sound-bar p:not(.sound-clock) { font-size: inherit; }
.sound-bar [hidden] { display: none; }
.sound-row { display: flex; align-items: center; gap: 8px 20px; }
.sound-bar button { box-sizing: border-box; min-width: 48px; height: 48px; padding: 0 12px; border: 0; border-radius: 6px;
  background: #453b34; color: #fffdf8; font: inherit; cursor: pointer; }
.sound-bar button:is([disabled], [aria-disabled='true']) { background: #2b2420; color: #bfb2a2; cursor: default; }
.sound-bar :is(button, .sound-place):focus-visible { outline: 3px solid #f6dfa6; outline-offset: 2px; }
.sound-bar .sound-play { flex: none; display: inline-flex; align-items: center; justify-content: center; gap: 8px;
  min-width: 88px; height: 52px; background: #942b1f; font-size: 20px; }
.sound-bar .sound-play[disabled] { background: #453b34; }
.sound-play svg { width: 20px; height: 20px; fill: currentColor; }
.sound-place { flex: 1; min-width: 0; height: 52px; border-radius: 4px; cursor: pointer; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
.sound-place[aria-disabled='true'] { cursor: default; }
.sound-wave { position: relative; height: 100%; pointer-events: none; }
.sound-rest, .sound-played { position: absolute; inset: 0; color: #8d8073; }
.sound-played { color: #f6dfa6; }
.sound-wave svg { position: absolute; top: 4px; width: 100%; height: 44px; fill: none; stroke: currentColor; stroke-width: .72; }
.sound-wave i { position: absolute; top: 23px; left: 0; right: 0; height: 6px; border-radius: 3px; background: currentColor; }
.sound-wave[data-drawn='bars'] i, .sound-wave[data-drawn='line'] svg { display: none; }
.sound-head { position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px; background: #f6dfa6; }
.sound-wave[data-drawn='line'] .sound-head { top: 14px; bottom: 14px; width: 8px; margin-left: -4px; border-radius: 4px; }
.sound-place[aria-disabled='true'] .sound-head { display: none; }
.sound-clock { flex: none; display: flex; flex-wrap: wrap; gap: 0 .3em; white-space: nowrap; font-size: 20px; font-variant-numeric: tabular-nums; }
.sound-clock span:first-child { text-align: right; }
.sound-speed { flex: none; margin-left: auto; display: flex; align-items: center; }
.sound-bar .sound-speed button { font-size: 24px; line-height: 1; }
.sound-speed-word { min-width: 3em; text-align: center; white-space: nowrap; }
.sound-bar .sound-note { padding-top: 8px; }
.sound-trouble { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin-top: 12px; padding: 8px 16px;
  background: #f6dfa6; color: #2a2420; }
.sound-trouble p { flex: 1 1 14em; min-width: 0; }
.sound-bar .sound-trouble button { background: #942b1f; color: #fffdf8; }
.sound-bar .sound-trouble button:focus-visible { outline-color: #2a2420; }
@media (max-width: 799px) {
  .sound-bar { padding: 6px 16px; }
  .sound-row { flex-wrap: wrap; gap: 4px 10px; }
  .sound-place { flex: 1 1 100%; order: -1; }
  .sound-bar .sound-play { min-width: 80px; height: 48px; padding: 0 8px; }
  .sound-clock { flex: 1 1 0; min-width: 0; font-size: 18px; line-height: 1.3; }
  .sound-clock span:first-child { text-align: left; }
  .sound-speed-word { min-width: 2.4em; }
}
@media (forced-colors: active) {
  .sound-head, .sound-wave i { background: CanvasText; }
  .sound-played { color: Highlight; }
}
`;

/** Puts the bar's style into the page, once. */
export function addSoundStyle(): void {
  if (document.getElementById('sound-style')) return;
  document.head.append(element('style', { id: 'sound-style' }, STYLE));
}

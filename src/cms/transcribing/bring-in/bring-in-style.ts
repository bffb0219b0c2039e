import { element } from '../../widgets/element.ts';

const STYLE = `
.bring-in, .bring-in * { box-sizing: border-box; }
.bring-in [hidden] { display: none; }
.bring-in h3 { margin: 28px 0 4px; font-size: 20px; line-height: 1.4; }
.bring-in h3:first-child { margin-top: 8px; }
.bring-in h3:focus { outline: none; }
.bring-in .bring-in-sample { color: #5c5148; }
.bring-in-top { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0 16px; padding-top: 4px; }
.bring-in-top h3 { margin: 0; }
.bring-in-top p { grid-column: 1 / -1; }
.bring-in p { margin: 4px 0; }
.bring-in .bring-in-quiet { color: #5c5148; }
.bring-in :focus-visible { outline: 3px solid #942b1f; outline-offset: 2px; }
.bring-in-news { margin: 8px 0; padding: 10px 16px; border-left: 6px solid #942b1f; background: #f6dfa6; }
.bring-in-news[data-kind='busy'] { border-left-color: #c9b99f; background: #f4eee2; }
.bring-in-news:empty { display: none; }
.bring-in-intake .desk-drop { margin: 8px 0 24px; padding: 20px 16px; border: 2px dashed #c9b99f; border-radius: 8px; text-align: center; }
.bring-in-intake .desk-drop.desk-over { border-style: solid; border-color: #942b1f; background: #f6efe3; }
.bring-in-intake .desk-drop p { margin: 12px auto 0; max-width: 32em; color: #5c5148; }
.bring-in-intake > label { display: block; font-weight: 600; }
.bring-in-intake textarea { display: block; width: 100%; margin: 4px 0; padding: 10px 12px; border: 1px solid #5c5148; border-radius: 6px; background: #fffdf8; color: inherit; font: inherit; resize: vertical; }
.bring-in .bring-in-counted { font-size: 20px; }
.bring-in-doubts { margin: 8px 0; padding: 8px 16px 8px 36px; border-left: 6px solid #c9b99f; background: #f4eee2; }
.bring-in-check { margin: 8px 0; }
.bring-in-check label { display: flex; align-items: center; min-height: 48px; cursor: pointer; font-weight: 600; }
.bring-in-check input { flex: none; width: 28px; height: 28px; margin: 0 12px 0 0; accent-color: #942b1f; }
.bring-in-check p { margin: 0 0 0 40px; white-space: pre-line; }
.bring-in-voices, .bring-in-preview { margin: 0; padding: 0; list-style: none; }
.bring-in-voice { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 22rem); gap: 4px 24px; padding: 10px 0; border-top: 1px solid #ddd0be; }
.bring-in-voice strong { margin-right: 12px; font-size: 20px; overflow-wrap: anywhere; }
.bring-in-voice select, .bring-in-voice input { width: 100%; min-height: 48px; padding: 0 10px; border: 1px solid #5c5148; border-radius: 6px; background: #fffdf8; color: inherit; font: inherit; }
.bring-in-written { margin-top: 8px; }
.bring-in .bring-in-guess { color: #942b1f; }
.bring-in-guess:empty, .bring-in-sample:empty, .bring-in-merged:empty, .bring-in-lost:empty, .bring-in-written p:empty { display: none; }
.bring-in-merged, .bring-in-lost { padding: 8px 16px; border-left: 6px solid #c9b99f; background: #f4eee2; }
.bring-in-lost { border-left-color: #942b1f; background: #f6dfa6; }
.bring-in-scroll { max-height: 26rem; margin: 8px 0; padding: 0 16px; overflow: auto; border: 1px solid #ddd0be; border-radius: 6px; background: #fbf7f0; }
.bring-in-preview li { padding: 8px 0; }
.bring-in-preview li + li { border-top: 1px solid #ddd0be; }
.bring-in-turn { display: grid; grid-template-columns: 4.5em 8em minmax(0, 1fr); gap: 0 12px; }
.bring-in-turn p { margin: 0; }
.bring-in-time { color: #5c5148; font-variant-numeric: tabular-nums; }
.bring-in-turn .bring-in-doubt { color: #942b1f; }
.bring-in-chapter strong { font: 600 20px/1.4 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', STSong, serif; }
.bring-in-undo { margin-top: 20px !important; }
@media (max-width: 699px) {
  .bring-in-voice { grid-template-columns: minmax(0, 1fr); }
  .bring-in-turn { grid-template-columns: auto minmax(0, 1fr); }
  .bring-in-turn > div { grid-column: 1 / -1; }
  .bring-in-scroll { max-height: 60vh; padding: 0 12px; }
}
`;

/** Puts the style of bringing in into the page, once. */
export function addBringInStyle(): void {
  if (document.getElementById('bring-in-style')) return;
  document.head.append(element('style', { id: 'bring-in-style' }, STYLE));
}

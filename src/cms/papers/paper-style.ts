import { element } from '../widgets/element.ts';

const STYLE = `
.desk-paper { box-sizing: border-box; display: block; width: 100%; height: 60vh; min-height: 20em; border: 1px solid #c9b99f; background: #fff; }
.desk-paper-choices { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
.desk-button[aria-pressed='true'] { border-color: #942b1f; color: #942b1f; font-weight: 700; }
.desk-papers p, .desk-papers li { font-size: 18px; }
.desk-paper-steps h3 { margin: 16px 0 4px; font-size: 20px; }
.desk-paper-steps ol { margin: 0 0 8px; padding-left: 1.6em; }
`;

/** Puts the style into the page, once. */
export function addPaperStyle(): void {
  if (document.getElementById('desk-paper-style')) return;
  document.head.append(element('style', { id: 'desk-paper-style' }, STYLE));
}

import { element } from '../widgets/element.ts';

const STYLE = `
.desk-family fieldset { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0; padding: 0; border: 0; }
.desk-family legend, .desk-family-label { padding: 0; font-weight: 700; }
.desk-family fieldset label { display: inline-flex; align-items: center; min-height: 48px; cursor: pointer; }
.desk-family input[type='radio'] { width: 24px; height: 24px; margin: 0 8px 0 0; accent-color: #942b1f; }
.desk-family input[type='text'] { box-sizing: border-box; width: 100%; min-height: 48px; padding: 0 12px; border: 1px solid #5c5148;
  border-radius: 6px; background: #fff; color: #2a2420; font: inherit; }
.desk-family-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 8px 0; }
.desk-family-row input[type='text'] { flex: 1 1 16em; width: auto; }
.desk-family-given { margin: 12px 0; padding: 12px 16px; border: 2px solid #39713f; border-radius: 8px; }
.desk-family-given svg { display: block; width: 200px; height: 200px; background: #fff; }
.desk-family-given p { margin: 8px 0; }
.desk-family p, .desk-family label { font-size: 18px; }
.desk-family h3 { margin: 20px 0 4px; font-size: 20px; }
.desk-family ul { margin: 0; padding: 0; list-style: none; }
.desk-family li { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 8px 0; border-top: 1px solid #ddd0be; }
.desk-family li p { flex: 1 1 14em; margin: 0; }
.desk-family-warning { padding: 8px 16px; border-left: 6px solid #942b1f; background: #f6dfa6; }
`;

/** Puts the style into the page, once. */
export function addPreviewStyle(): void {
  if (document.getElementById('desk-family-style')) return;
  document.head.append(element('style', { id: 'desk-family-style' }, STYLE));
}

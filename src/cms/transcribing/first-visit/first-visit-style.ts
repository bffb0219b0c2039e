import { element } from '../../widgets/element.ts';

const STYLE = `
.first-visit:focus-visible { outline: 3px solid #942b1f; outline-offset: 4px; }
.first-visit > p { margin: 8px 0 16px; }
.first-visit ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 28px 24px;
  margin: 0; padding: 0; list-style: none; }
.first-visit h3 { display: flex; align-items: center; gap: 10px; margin: 0 0 8px; font-size: 20px; line-height: 1.4; }
.first-visit h3 span { flex: none; width: 32px; height: 32px; border-radius: 4px; background: #942b1f; color: #fffdf8;
  font-size: 20px; line-height: 32px; text-align: center; }
.first-visit img { display: block; box-sizing: border-box; width: 100%; height: auto; border: 1px solid #c9b99f; border-radius: 4px; background: #f3eee6; }
.first-visit li p { margin: 8px 0 0; }
`;

/** Puts the style of the four pictures into the page, once. */
export function addFirstVisitStyle(): void {
  if (document.getElementById('first-visit-style')) return;
  document.head.append(element('style', { id: 'first-visit-style' }, STYLE));
}

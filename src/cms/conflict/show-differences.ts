import { compareTexts } from '../../review/difference/compare-texts.ts';
import { differenceStyle, renderDifference } from '../../review/difference/render-difference.ts';
import { element } from '../widgets/element.ts';
import type { FieldDifference } from './readable-fields.ts';

const STYLE = `
${differenceStyle}
.desk-field { margin: 0 0 24px; }
.desk-field h3 { margin: 0 0 4px; font-size: 20px; }
.desk-field .difference { padding: 8px 12px; border: 1px solid #ddd0be; border-radius: 6px; background: #fff; }
.desk-sides { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 8px 0; }
@media (max-width: 799px) { .desk-sides { grid-template-columns: 1fr; } }
.difference mark { background: #f6dfa6; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
.desk-sides h4 { margin: 0 0 4px; font-size: 18px; font-weight: 600; color: #5c5148; }
.desk-choice { display: flex; align-items: center; min-height: 48px; gap: 8px; cursor: pointer; }
.desk-choice input { width: 24px; height: 24px; margin: 0; accent-color: #942b1f; }
.desk-field fieldset { margin: 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: 0 24px; }
.desk-listed { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 12px 0; border-bottom: 1px solid #ddd0be; }
.desk-listed p { flex: 1 1 16em; margin: 0; }
.desk-said { color: #5c5148; }
`;

/** Puts the style of texts that are compared into the page, once. */
export function addDifferenceStyle(): void {
  if (document.getElementById('desk-difference-style')) return;
  document.head.append(element('style', { id: 'desk-difference-style' }, STYLE));
}

type Spans = ReturnType<typeof compareTexts>;

/** `renderDifference` escapes all that was typed. */
export function differenceElement(spans: Spans): HTMLElement {
  const holder = element('div');
  holder.innerHTML = renderDifference(spans);
  return holder.firstElementChild as HTMLElement;
}

/** The fields that differ one below the other, what went struck out and what came underlined. */
export function showDifferences(differences: readonly FieldDifference[]): HTMLElement {
  addDifferenceStyle();
  const fields = differences.map(({ label, before, after }) =>
    element(
      'section',
      { class: 'desk-field' },
      element('h3', {}, label),
      differenceElement(compareTexts(before, after)),
    ),
  );
  return element('div', {}, ...fields);
}

/** One of two texts, with what only it has marked: neither of them is the one that was taken out. */
export function oneSide(spans: Spans, own: 'gone' | 'new', empty: string): HTMLElement {
  const kept = spans.filter(({ kind }) => kind === 'same' || kind === own);
  if (kept.length === 0) return element('p', { class: 'difference desk-said' }, empty);
  const pieces = kept.map(({ kind, text }) => (kind === 'same' ? text : element('mark', {}, text)));
  return element('div', { class: 'difference' }, ...pieces);
}

import { element } from '../widgets/element.ts';

const STYLE = `
.desk-verdict { margin: 4px 0 12px; padding: 12px 16px; border-left: 6px solid #39713f; background: #eef3e6; font-size: 20px; }
.desk-verdict[data-kind='no'] { border-left-color: #942b1f; background: #f9e6dc; }
.desk-verdict[data-kind='wait'] { border-left-color: #c9b99f; background: #f4eee2; }
.desk-review h3 { margin: 20px 0 4px; font-size: 20px; }
.desk-review h3[data-severity='must'] { color: #942b1f; }
.desk-findings { margin: 0; padding: 0; list-style: none; }
.desk-finding { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 0; border-top: 1px solid #ddd0be; }
.desk-finding-words { flex: 1 1 22em; min-width: 0; }
.desk-finding p { margin: 0; font-size: 18px; }
.desk-finding .desk-finding-place { color: #5c5148; font-size: 16px; }
.desk-finding q { margin-left: 8px; quotes: '“' '”'; }
.desk-finding-do { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.desk-finding-seen { display: inline-flex; align-items: center; min-height: 48px; padding-right: 8px; cursor: pointer; }
.desk-finding-seen input { width: 24px; height: 24px; margin: 0 8px 0 0; accent-color: #942b1f; }
.desk-button[disabled] { opacity: .5; cursor: default; }
`;

/** Puts the checklist's style into the page, once. */
export function addReviewStyle(): void {
  if (document.getElementById('desk-review-style')) return;
  document.head.append(element('style', { id: 'desk-review-style' }, STYLE));
}

import type { ReviewFinding, Where } from '../../review/finding.ts';
import { reviewPanelStrings as strings } from '../../strings/review-panel.ts';
import { button, element } from '../widgets/element.ts';
import type { SeenFindings } from './seen-findings.ts';

interface FindingActions {
  seen: SeenFindings;
  goTo: (path: readonly PropertyKey[]) => void;
  changed: () => void;
}

function placeOf({ field, turn, time, line, path }: Where): string {
  const place = strings.place(field, turn, time);
  // A line is told where there is nothing better, and only of what has lines.
  return path[0] === 'body' && line !== undefined ? `${place}，${strings.line(line)}` : place;
}

function tick(finding: ReviewFinding, { seen, changed }: FindingActions): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = seen.has(finding);
  box.addEventListener('change', () => {
    seen.set(finding, box.checked);
    changed();
  });
  return element('label', { class: 'desk-finding-seen' }, box, strings.seen);
}

function findingRow(finding: ReviewFinding, actions: FindingActions): HTMLElement {
  const { message, where, severity } = finding;
  const excerpt = where.excerpt ? [element('q', {}, where.excerpt)] : [];
  const where_ = where.field
    ? [element('p', { class: 'desk-finding-place' }, placeOf(where), ...excerpt)]
    : [];
  const go =
    where.path.length > 0
      ? [button(strings.goTo, () => actions.goTo(where.path), { class: 'desk-button' })]
      : [];
  const ticks = severity === 'look' ? [tick(finding, actions)] : [];
  return element(
    'li',
    { class: 'desk-finding' },
    element('div', { class: 'desk-finding-words' }, element('p', {}, message), ...where_),
    element('div', { class: 'desk-finding-do' }, ...ticks, ...go),
  );
}

/** The findings in two groups, each with its place, a way there, and a tick for what only a person can tell. */
export function findingsList(
  findings: readonly ReviewFinding[],
  actions: FindingActions,
): HTMLElement[] {
  if (findings.length === 0) return [element('p', {}, strings.nothing)];
  return (['must', 'look'] as const).flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const rows = group.map((finding) => findingRow(finding, actions));
    return [
      element('h3', { 'data-severity': severity }, strings[severity](group.length)),
      element('ul', { class: 'desk-findings' }, ...rows),
    ];
  });
}

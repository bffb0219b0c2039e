import { element } from '../widgets/element.ts';
import { addDeskStyle } from './desk-style.ts';

/** From top to bottom; what is urgent stands nearest to the text. */
export const footRows = ['conflict', 'restore', 'tools', 'notice'] as const;
export type FootRow = (typeof footRows)[number];

/** Lists and forms end above the foot, whatever it holds just now. */
function makeRoom(foot: HTMLElement): void {
  const height = () => {
    const pixels = foot.offsetHeight;
    document.documentElement.style.setProperty('--desk-foot', `${pixels}px`);
    document.body.style.paddingBottom = pixels > 0 ? `${pixels}px` : '';
  };
  new ResizeObserver(height).observe(foot);
  height();
}

function findFoot(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.desk-foot');
  if (found) return found;
  const foot = element('footer', { class: 'desk-foot' });
  addDeskStyle();
  document.body.append(foot);
  makeRoom(foot);
  return foot;
}

/** Puts a row into the one foot of the page, at its place among the others; hide it with `hidden`. */
export function addFootRow(row: HTMLElement, name: FootRow): void {
  const foot = findFoot();
  row.dataset['row'] = name;
  const place = footRows.indexOf(name);
  const next = [...foot.children].find(
    (other) => footRows.indexOf((other as HTMLElement).dataset['row'] as FootRow) > place,
  );
  foot.insertBefore(row, next ?? null);
}

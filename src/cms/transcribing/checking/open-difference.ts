import { compareTurns, type TurnPair } from '../../../review/difference/compare-turns.ts';
import { differencePanelStrings as strings } from '../../../strings/transcribing-checking.ts';
import { differenceElement } from '../../conflict/show-differences.ts';
import { openPanel } from '../../panel/open-panel.ts';
import { button, element } from '../../widgets/element.ts';
import type { TextRange } from '../parts.ts';
import { addCheckingPanelStyle } from './checking-style.ts';
import { drawPair } from './draw-pair.ts';
import { startMissing, type BegunText, type TwoTexts } from './start-other-text.ts';

export interface DifferenceSetting extends TwoTexts {
  /** A place of one of the two texts. */
  goTo: (range: TextRange, field: BegunText['field']) => void;
  /** Puts in the text that is missing; without it nothing is offered. */
  copy?: (begun: BegunText) => void;
}

function drawLegend(): HTMLElement {
  const gone = differenceElement([{ kind: 'gone', text: strings.legendGone }]);
  const added = differenceElement([{ kind: 'new', text: strings.legendNew }]);
  return element(
    'p',
    { class: 'desk-legend' },
    gone,
    strings.legendGoneMeans,
    added,
    strings.legendNewMeans,
  );
}

function choice(label: string, checked: boolean, choose: () => void): HTMLLabelElement {
  const input = element('input', { type: 'radio', name: 'desk-pairs', change: choose });
  input.checked = checked;
  return element('label', {}, input, label);
}

function drawPairs(pairs: readonly TurnPair[], go: (pair: TurnPair) => void): HTMLElement {
  const differing = pairs.filter(({ same }) => !same);
  if (differing.length === 0) return element('p', {}, strings.same);
  const list = element('ol', { class: 'desk-pairs' });
  const show = (shown: readonly TurnPair[]) =>
    list.replaceChildren(...shown.map((pair) => drawPair(pair, () => go(pair))));
  show(differing);
  const which = element(
    'fieldset',
    { class: 'desk-switch' },
    element('legend', { class: 'difference-said' }, strings.which),
    choice(strings.differing(differing.length), true, () => show(differing)),
    choice(strings.all(pairs.length), false, () => show(pairs)),
  );
  return element('div', {}, drawLegend(), which, list);
}

/**
 * Shows 档案本 and 传播本 turn by turn with what differs; where one of them is missing, offers to
 * begin it. Returns how to close it.
 */
export function openDifference(setting: DifferenceSetting): () => void {
  const { verbatim, published, goTo, copy } = setting;
  addCheckingPanelStyle();
  const missing = startMissing(setting);
  const begin = (begun: BegunText) => {
    close();
    copy?.(begun);
  };
  const go = ({ before, after }: TurnPair) => {
    close();
    const place = (after ?? before)!;
    goTo({ from: place.from, to: place.to }, after ? 'transcript' : 'verbatim');
  };
  let content: HTMLElement;
  const actions: HTMLElement[] = [];
  if (missing) {
    const isPublished = missing.field === 'transcript';
    content = element('p', {}, isPublished ? strings.noPublished : strings.noVerbatim);
    const label = isPublished ? strings.makePublished : strings.makeVerbatim;
    const start = () => begin(missing);
    if (copy) actions.push(button(label, start, { class: 'desk-button desk-first' }));
  } else if (verbatim.trim() === '') content = element('p', {}, strings.nothing);
  else content = drawPairs(compareTurns(verbatim, published), go);
  const close = openPanel({ title: strings.title, content, actions });
  return close;
}

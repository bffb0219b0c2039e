import { compareTexts } from '../../review/difference/compare-texts.ts';
import { savingStrings } from '../../strings/cms-saving.ts';
import type { FormField } from '../config/cms-config.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import {
  findConflicts,
  takeChoices,
  type Choice,
  type FieldConflict,
  type Versions,
} from './merge-versions.ts';
import { addDifferenceStyle, differenceElement, oneSide } from './show-differences.ts';
import type { Data } from './readable-fields.ts';

const words = savingStrings.conflict;

export interface Conflict extends Versions {
  fields: readonly FormField[];
  /** What has happened, in one or two sentences. */
  said: string;
  /** What the other text is called: who wrote it, or where it is. */
  other: string;
  /** What the button says that takes what was chosen. */
  take: string;
  /** What to save, and whether nothing of one's own is in it. */
  onTake: (data: Data, isAllTheirs: boolean) => void;
}

let choiceCount = 0;

function choiceOf(
  conflict: FieldConflict,
  choose: (choice: Choice) => void,
): { element: HTMLElement; set: (choice: Choice) => void } {
  const name = `desk-choice-${(choiceCount += 1)}`;
  const { label, merged, suggested } = conflict;
  const shown: [Choice, string][] = [
    ['mine', words.useMine],
    ['theirs', words.useTheirs],
    ...(merged === null ? [] : ([['merged', words.useMerged]] as [Choice, string][])),
  ];
  const inputs = shown.map(([choice, said]) => {
    const change = () => choose(choice);
    const checked = choice === suggested;
    const input = element('input', { type: 'radio', name, value: choice, checked, change });
    return { choice, input, label: element('label', { class: 'desk-choice' }, input, said) };
  });
  const legend = element('legend', { class: 'difference-said' }, label);
  const set = (choice: Choice) => {
    const found = inputs.find((each) => each.choice === choice);
    if (found) found.input.checked = true;
    choose(choice);
  };
  return { element: element('fieldset', {}, legend, ...inputs.map((each) => each.label)), set };
}

function sides({ mine, theirs }: FieldConflict, other: string): HTMLElement {
  const spans = compareTexts(theirs, mine);
  const side = (title: string, own: 'gone' | 'new') =>
    element('div', {}, element('h4', {}, title), oneSide(spans, own, words.empty));
  return element('div', { class: 'desk-sides' }, side(words.mine, 'new'), side(other, 'gone'));
}

/** The merged text, shown before it is taken, with what comes from the other side marked. */
function showMerged({ merged, mine, mergedText: text }: FieldConflict): HTMLElement[] {
  if (merged === null) return [];
  const spans = compareTexts(mine, text);
  return [element('p', {}, words.mergedLook), differenceElement(spans)];
}

interface Shown {
  element: HTMLElement;
  conflict: FieldConflict;
  choice: () => Choice;
  set: (choice: Choice) => void;
}

function showConflict(conflict: FieldConflict, other: string): Shown {
  let chosen = conflict.suggested;
  const after = element('div', {}, ...showMerged(conflict));
  const choose = (choice: Choice) => {
    chosen = choice;
    after.hidden = choice !== 'merged';
  };
  const choices = choiceOf(conflict, choose);
  choose(chosen);
  const hint = conflict.isOneSided ? [element('p', { class: 'desk-said' }, words.oneSided)] : [];
  const section = element(
    'section',
    { class: 'desk-field' },
    element('h3', {}, conflict.label),
    ...hint,
    sides(conflict, other),
    choices.element,
    after,
  );
  return { element: section, conflict, choice: () => chosen, set: choices.set };
}

/**
 * Both texts side by side, field by field, with a choice for each. Nothing is taken by closing it.
 * Returns how to close it.
 */
export function openConflictPanel(conflict: Conflict): () => void {
  addDifferenceStyle();
  const shown = findConflicts(conflict.fields, conflict).map((each) =>
    showConflict(each, conflict.other),
  );
  const said = shown.length === 0 ? words.same : conflict.said;
  const content = element('div', {}, element('p', {}, said), ...shown.map((each) => each.element));
  const all = (choice: Choice) => shown.forEach(({ set }) => set(choice));
  const take = () => {
    const chosen = new Map(shown.map(({ conflict: of, choice }) => [of, choice()]));
    const data = takeChoices(conflict, [...chosen.keys()], (of) => chosen.get(of)!);
    close();
    conflict.onTake(data, shown.length > 0 && [...chosen.values()].every((c) => c === 'theirs'));
  };
  const actions = [
    button(conflict.take, take, { class: 'desk-button desk-first' }),
    button(words.allMine, () => all('mine'), { class: 'desk-button' }),
    button(words.allTheirs, () => all('theirs'), { class: 'desk-button' }),
  ];
  const close = openPanel({ title: words.title, content, actions });
  return close;
}

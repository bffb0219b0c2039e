import type { EntryText, FoundName } from '../../../review/replace/find-name.ts';
import { replaceNameStrings as strings } from '../../../strings/transcribing-checking.ts';
import { element } from '../../widgets/element.ts';

/** What one tick stands for: a place, or all heads of a transcript's turns. */
export interface PlaceGroup {
  places: FoundName[];
  ticked: boolean;
}

/** Characters shown on either side. */
const AROUND = 14;

/** Each place by itself, but a speaker's name as one: it stands at the head of hundreds of turns. */
export function groupPlaces(places: readonly FoundName[]): PlaceGroup[] {
  const speaking = new Map<number, PlaceGroup>();
  const groups: PlaceGroup[] = [];
  for (const place of places) {
    const isDoubtful = place.partOf !== null;
    const shared = place.speaker && !isDoubtful ? speaking.get(place.index) : undefined;
    if (shared) {
      shared.places.push(place);
      continue;
    }
    const group = { places: [place], ticked: !isDoubtful };
    if (place.speaker && !isDoubtful) speaking.set(place.index, group);
    groups.push(group);
  }
  return groups;
}

/** Never half a character, on one line. */
function around(words: string): string {
  return words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').replace(/\s+/g, ' ');
}

function contextOf({ from, to, found }: FoundName, { text }: EntryText): (Node | string)[] {
  const begins = Math.max(0, from - AROUND);
  return [
    (begins > 0 ? '…' : '') + around(text.slice(begins, from)),
    element('mark', {}, found),
    around(text.slice(to, to + AROUND)) + (to + AROUND < text.length ? '…' : ''),
  ];
}

function drawGroup(group: PlaceGroup, text: EntryText, change: () => void): HTMLLIElement {
  const [first] = group.places as [FoundName];
  const input = element('input', { type: 'checkbox' });
  input.checked = group.ticked;
  input.addEventListener('change', () => {
    group.ticked = input.checked;
    change();
  });
  const isSpeaker = first.speaker && first.partOf === null;
  const words = isSpeaker
    ? [element('mark', {}, first.found), ` ${strings.speaker(group.places.length)}`]
    : contextOf(first, text);
  const doubt = first.partOf === null ? [] : [element('small', {}, strings.partOf(first.partOf))];
  const [context, remark] = [element('span', {}, ...words), doubt];
  const said = remark.length === 0 ? context : element('span', {}, context, ' ', ...remark);
  return element('li', {}, element('label', { class: 'desk-tick' }, input, said));
}

function drawSection(
  title: string,
  groups: readonly PlaceGroup[],
  draw: (group: PlaceGroup) => HTMLLIElement,
): HTMLElement {
  return element(
    'section',
    { 'aria-label': title },
    element('h3', {}, title),
    element('ul', {}, ...groups.map(draw)),
  );
}

/** The places to be ticked, field by field; doubtful ones first. */
export function drawPlaces(
  groups: readonly PlaceGroup[],
  texts: readonly EntryText[],
  change: () => void,
): HTMLElement[] {
  const textOf = ({ places: [first] }: PlaceGroup) => texts[first!.index]!;
  const draw = (group: PlaceGroup) => drawGroup(group, textOf(group), change);
  const isDoubtful = ({ places: [first] }: PlaceGroup) => first!.partOf !== null;
  const doubtful = groups.filter(isDoubtful);
  const certain = groups.filter((group) => !isDoubtful(group));
  const fields = [...new Set(certain.map((group) => textOf(group).field))];
  return [
    ...(doubtful.length > 0 ? [drawSection(strings.doubtful, doubtful, draw)] : []),
    ...fields.map((field) =>
      drawSection(
        field,
        certain.filter((group) => textOf(group).field === field),
        draw,
      ),
    ),
  ];
}

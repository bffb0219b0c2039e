import { momentOffer as t } from '../../strings/sharing-moment.ts';
import { addStyle } from '../../styles/add-style.ts';
import { focusOn } from '../../search/arrival/go-to-place.ts';
import { followAddress } from './arrive-at-moment.ts';
import { selectedIn, unitsIn, type Stretch } from './chosen-words.ts';
import { makeButton } from './make-button.ts';
import style from './moment.css?inline';
import { partWith, readPart } from './told-words.ts';

/** Milliseconds without a change: then a selection has been made. */
const MADE = 350;

/** What a page's taps, selections and addresses ask for. */
export interface Moments {
  /** Something within a turn was tapped. */
  tap: (tapped: Element) => void;
  /** Something else is selected, or nothing any more. */
  select: () => void;
  /** The address may name a moment; `isNew`: it has changed while the page was open. */
  arrive: (isNew: boolean) => void;
}

/** Words that may be passed on, and the part they are of. */
interface Offer {
  element: HTMLElement;
  stretch: Stretch;
}

/** The child of a part behind which a row has its place. */
function placeOf({ element, stretch }: Offer): HTMLElement {
  const inside = unitsIn(readPart(element), stretch);
  let place = inside[inside.length - 1]!.element;
  while (place.parentElement !== element) place = place.parentElement!;
  return place;
}

/** What is selected of the story, if anything is. */
function selectedOffer(): Offer | null {
  const selection = getSelection()!;
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = partWith(range.startContainer) || partWith(range.endContainer);
  const stretch = element && selectedIn(readPart(element), range);
  return element && stretch && { element, stretch };
}

function offerOf(turn: HTMLElement): Offer | null {
  const element = partWith(turn);
  const unit = element && readPart(element).units.find((each) => each.element === turn);
  return unit ? { element: element!, stretch: [unit.first, unit.end] } : null;
}

/** Starts it; the row and the panel are on the page once at most. */
export function startMoments(): Moments {
  addStyle(style);
  let row: HTMLElement | null = null;
  let close: (() => void) | null = null;
  let timer = 0;
  const takeAway = () => {
    if (row) row.remove();
    row = null;
  };
  const open = async (offer: Offer) => {
    const { openPanel } = await import('./open-panel.ts');
    if (close) close();
    if (!row || !row.parentNode) return;
    const turn = row.previousElementSibling as HTMLElement;
    getSelection()!.removeAllRanges();
    close = openPanel(row, offer, () => {
      close = null;
      focusOn(turn);
    });
    row = null;
  };
  const show = (offer: Offer) => {
    takeAway();
    row = document.createElement('div');
    row.className = 'moment moment-row';
    row.appendChild(makeButton(t.share, () => void open(offer)));
    placeOf(offer).after(row);
  };
  return {
    tap: (tapped) => {
      const turn = tapped.closest<HTMLElement>('.turn')!;
      const pressed = tapped.closest('a,button');
      const isTime = pressed !== null && pressed.matches('.who a');
      if ((pressed && !isTime) || !getSelection()!.isCollapsed) return;
      const isShown = row !== null && row.previousElementSibling === turn;
      const offer = offerOf(turn);
      if (isShown && !isTime) takeAway();
      else if (!isShown && offer) show(offer);
    },
    select: () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const offer = selectedOffer();
        if (offer) show(offer);
      }, MADE);
    },
    arrive: followAddress(),
  };
}

import { recordingStrings } from '../../strings/cms-recordings.ts';
import { button, element } from '../widgets/element.ts';
import { withoutWork } from './hold-work.ts';
import {
  forgetTake,
  forgetWaiting,
  listTakes,
  listWaiting,
  type Take,
  type WaitingRecording,
} from './recordings-store.ts';

const strings = recordingStrings.waiting;

export interface OfferDoors {
  send: (waiting: WaitingRecording) => void;
  use: (take: Take) => void;
}

interface Offer {
  sentence: string;
  label: string;
  accept: () => void;
  forget: () => Promise<void>;
}

const ofWaiting = (waiting: WaitingRecording, { send }: OfferDoors): Offer => ({
  sentence: strings.unsent(waiting.original.name, waiting.title),
  label: strings.goOn,
  accept: () => send(waiting),
  forget: () => forgetWaiting(waiting.id),
});

const ofTake = (take: Take, { use }: OfferDoors): Offer => ({
  sentence: strings.unfinished(recordingStrings.record.length(take.seconds), take.title),
  label: strings.use,
  accept: () => use(take),
  forget: () => forgetTake(take.id),
});

/** One that is thrown away is asked about once more: nobody else has it. */
function drawOffer({ sentence, label, accept, forget }: Offer): HTMLElement {
  const words = element('p', {}, sentence);
  const row = element('div', { class: 'desk-recording-offer', role: 'group' }, words);
  const press = (text: string, act: () => void, more = '') =>
    button(text, act, { class: `desk-button ${more}` });
  const ask = () => {
    words.textContent = sentence;
    const yes = press(label, accept, 'desk-first');
    row.replaceChildren(words, yes, press(strings.drop, makeSure));
    return yes;
  };
  const makeSure = () => {
    words.textContent = strings.sure;
    const keep = press(strings.keep, () => ask().focus());
    const drop = () => void forget().then(() => row.remove());
    row.replaceChildren(words, keep, press(strings.reallyDrop, drop));
    keep.focus();
  };
  ask();
  return row;
}

/** What was recorded or chosen here and never reached the desk, with what to do about it. */
export async function drawOffers(doors: OfferDoors): Promise<HTMLElement[]> {
  const [waiting, takes] = await Promise.all([
    listWaiting().then(withoutWork),
    listTakes().then(withoutWork),
  ]);
  const offers = [
    ...waiting.map((each) => ofWaiting(each, doors)),
    ...takes.map((each) => ofTake(each, doors)),
  ];
  return offers.map(drawOffer);
}

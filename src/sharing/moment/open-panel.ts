import { playPart } from '../../player/play-part.ts';
import { momentPanel as t } from '../../strings/sharing-moment.ts';
import { formatClock } from '../../transcript/format-clock.ts';
import { widen, type Stretch, type Widening } from './chosen-words.ts';
import { copyLink } from './copy-link.ts';
import { addressOf } from './find-moment.ts';
import { markMoment, unmark, type MarkedPlace } from './mark-moment.ts';
import { momentFragment, type MomentAddress } from './moment-address.ts';
import { drawPanel, type MomentPanel } from './moment-panel.ts';
import { quoteOf, type Quote } from './quote-of.ts';
import { readStory } from './story-on-page.ts';
import { readPart } from './told-words.ts';

/** More characters than this are shown by their beginning and their end. */
const SHOWN = 140;
const BEGINNING = 90;
const END = 40;

/** What is passed on at the moment. */
interface Passed {
  stretch: Stretch;
  address: MomentAddress;
  quote: Quote;
  link: string;
  marks: MarkedPlace[];
}

const clock = (seconds: number) => formatClock(Math.floor(seconds));

function shortened(lines: readonly string[]): string {
  const characters = Array.from(lines.join('\n'));
  if (characters.length <= SHOWN) return characters.join('');
  return `${characters.slice(0, BEGINNING).join('')}……\n……${characters.slice(-END).join('')}`;
}

/** The buttons that move an end, and what they do. */
function wideningButtons({ start, stop }: MomentPanel): [HTMLButtonElement, Widening][] {
  return [
    [start.earlier, { end: 'start', by: 'more' }],
    [start.later, { end: 'start', by: 'less' }],
    [stop.earlier, { end: 'stop', by: 'less' }],
    [stop.later, { end: 'stop', by: 'more' }],
  ];
}

/** Says in the panel what is passed on now. */
function fillPanel(panel: MomentPanel, { quote, link, address }: Passed): void {
  panel.quote.textContent = shortened(quote.lines);
  panel.link.value = link;
  panel.link.style.height = 'auto';
  panel.link.style.height = `${panel.link.scrollHeight + 2}px`;
  panel.said.textContent = panel.card.textContent = '';
  const { from, to } = address;
  panel.hear.hidden = from === null;
  if (from !== null) panel.hear.textContent = t.hear(clock(from), clock(to!));
}

/** Passes a link on by the phone's own means, where it has any. */
function sendBy(panel: MomentPanel, title: string, passed: () => Passed): void {
  const { share } = navigator as Partial<Navigator>;
  panel.send.hidden = !share;
  panel.send.addEventListener('click', () => {
    const { quote, link } = passed();
    const text = shortened(quote.lines);
    // Who thinks better of it has not failed.
    share!.call(navigator, { title, text, url: link }).catch(() => undefined);
  });
}

async function addCard(panel: MomentPanel, { quote, link, address }: Passed): Promise<void> {
  panel.said.textContent = t.drawing;
  try {
    const { addQuoteCard } = await import('./card/add-quote-card.ts');
    await addQuoteCard(panel.card, {
      story: readStory(),
      quote,
      link,
      from: address.from,
    });
    panel.said.textContent = t.drawn;
    panel.card.scrollIntoView({ block: 'nearest' });
  } catch {
    panel.said.textContent = t.notDrawn;
  }
}

/** What is passed on when these words are chosen; they are marked on the page. */
function choose(element: HTMLElement, stretch: Stretch): Passed {
  const part = readPart(element);
  const address = addressOf(part, stretch);
  const quote = quoteOf(part, stretch);
  const link = readStory().address + momentFragment(address);
  return { stretch, address, quote, link, marks: markMoment(part, stretch) };
}

/**
 * Opens the panel in the place of `row`, with the words that were chosen of a part; `closed` is
 * called when it is put away. Returns what closes it.
 */
export function openPanel(
  row: HTMLElement,
  { element, stretch }: { element: HTMLElement; stretch: Stretch },
  closed: () => void,
): () => void {
  const panel = drawPanel();
  const story = readStory();
  let passed = choose(element, stretch);
  const buttons = wideningButtons(panel);
  const show = () => {
    fillPanel(panel, passed);
    const part = readPart(element);
    for (const [button, way] of buttons)
      button.setAttribute('aria-disabled', String(!widen(part, passed.stretch, way)));
    if (!story.isReachable) panel.said.textContent = t.local;
  };
  for (const [button, way] of buttons)
    button.addEventListener('click', () => {
      const wider = widen(readPart(element), passed.stretch, way);
      if (!wider) return;
      unmark(passed.marks);
      passed = choose(element, wider);
      show();
    });
  panel.copy.addEventListener('click', () => {
    copyLink(panel.link).then((isCopied) => {
      panel.said.textContent = isCopied ? t.copied : t.notCopied;
    });
  });
  panel.hear.addEventListener('click', () => {
    const { recording, from, to } = passed.address;
    const audio = document.querySelector<HTMLAudioElement>(`#recording-${recording} audio`);
    if (audio && from !== null) playPart(audio, [from, to!]);
  });
  panel.draw.addEventListener('click', () => void addCard(panel, passed));
  sendBy(panel, story.title, () => passed);
  const close = () => {
    unmark(passed.marks);
    panel.root.remove();
    closed();
  };
  panel.close.addEventListener('click', close);
  panel.root.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  row.replaceWith(panel.root);
  show();
  panel.root.focus({ preventScroll: true });
  panel.root.scrollIntoView({ block: 'nearest' });
  return close;
}

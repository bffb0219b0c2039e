import { widgetStrings } from '../../../strings/cms-widgets.ts';
import { TAKES_FILES } from '../../files/drop-area.ts';
import { button, element } from '../element.ts';
import { takeIn } from './take-in.ts';

/** Milliseconds between looks at whether Decap has taken a file, and how often one looks. */
const LOOK = 50;
const MOST_LOOKS = 2400;

/** Boxes that hold files which have been through here. */
const checked = new WeakSet<HTMLInputElement>();

/** Decap empties the box when a file is saved, and only ever takes the first of several. */
async function whenTaken(box: HTMLInputElement): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS && box.isConnected && box.value !== ''; looks += 1)
    await new Promise((resolve) => setTimeout(resolve, LOOK));
}

async function hand(box: HTMLInputElement, file: File): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  box.files = transfer.files;
  checked.add(box);
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await whenTaken(box);
}

function tell(refusals: readonly string[]): void {
  if (refusals.length === 0) return;
  const box = element('div', { class: 'desk-refusals', role: 'alert' });
  box.append(
    ...refusals.map((refusal) => element('p', {}, refusal)),
    button(widgetStrings.upload.close, () => box.remove()),
  );
  document.body.append(box);
}

async function pass(box: HTMLInputElement, files: readonly File[]): Promise<void> {
  const refusals: string[] = [];
  for (const file of files) {
    const taken = await takeIn(file);
    if (taken.file) await hand(box, taken.file);
    else refusals.push(taken.refusal);
  }
  tell(refusals);
}

/**
 * Stands between every file box of the page and whoever listens to it, so that no file gets to
 * Decap, to its preview or to git that has not been through `takeIn`. Several may be chosen at once;
 * they are handed on one after another. Boxes of our own that look at files themselves say so.
 */
export function guardUploads(page: Document): void {
  const isLookedAt = (event: Event) =>
    event.target instanceof Element && event.target.closest(`[${TAKES_FILES}]`) !== null;
  const boxOf = (event: Event) =>
    event.target instanceof HTMLInputElement && event.target.type === 'file' && !isLookedAt(event)
      ? event.target
      : null;
  page.addEventListener('click', (event) => boxOf(event)?.setAttribute('multiple', ''), true);
  page.addEventListener(
    'change',
    (event) => {
      const box = boxOf(event);
      if (!box || checked.delete(box)) return;
      event.stopImmediatePropagation();
      const files = [...(box.files ?? [])];
      box.value = '';
      void pass(box, files);
    },
    true,
  );
  // A file dropped anywhere would get past the box, or take the page away with what was written.
  for (const name of ['dragover', 'drop'])
    page.addEventListener(
      name,
      (event) => {
        if (isLookedAt(event)) return;
        if (![...((event as DragEvent).dataTransfer?.types ?? [])].includes('Files')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
}

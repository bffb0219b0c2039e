import { reviewPanelStrings as strings } from '../../strings/review-panel.ts';
import type { KeptMap } from '../entry/decap-store.ts';
import { readOpenEntry } from '../entry/open-entry.ts';

interface Listening {
  registerEventListener: (listener: {
    name: string;
    handler: (event: { entry: unknown; author: unknown }) => unknown;
  }) => void;
}

/** Decap's button that would first want the state changed, and then ask in a window of the browser. */
const PUBLISH = '[class*="-PublishButton"]';
const KEYS = ['Enter', ' ', 'ArrowDown'];

const REVIEWED = ['stories', 'histories', 'albums'];
export const isReviewed = (collection: string): boolean => REVIEWED.includes(collection);

const review = () => import('./open-review.ts');

/** In place of Decap's own steps, its 发布 opens the checklist, whose one button does all of them. */
function openInstead(event: Event): void {
  const pressed = event.target instanceof Element ? event.target.closest(PUBLISH) : null;
  if (!pressed) return;
  if (event instanceof KeyboardEvent && !KEYS.includes(event.key)) return;
  const entry = readOpenEntry();
  if (!entry || entry.status === null || !isReviewed(entry.collection)) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.type !== 'mousedown') void review().then(({ openReview }) => openReview(entry));
}

/** Where Decap publishes by itself (its board of drafts), the same is asked first. */
async function refuseUnready({ entry }: { entry: unknown }): Promise<void> {
  const [{ isOurs }, { refusalOf }] = await Promise.all([
    import('./publish-entry.ts'),
    import('./refusal-of.ts'),
  ]);
  const collection = String((entry as KeptMap).get('collection'));
  if (isOurs() || !isReviewed(collection)) return;
  const sentence = await refusalOf(entry, collection);
  if (sentence) throw new Error(strings.openFirst(sentence));
}

/** Lets nothing be published that has not been looked at. Call once, before `init`. */
export function guardPublishing(cms: Listening): void {
  for (const type of ['mousedown', 'click', 'keydown'])
    document.addEventListener(type, openInstead, true);
  cms.registerEventListener({ name: 'prePublish', handler: refuseUnready });
}

import type { KeptMap } from '../entry/decap-store.ts';
import { readOpenEntry } from '../entry/open-entry.ts';
import { isReviewed } from './is-reviewed.ts';

interface Listening {
  registerEventListener: (listener: {
    name: string;
    handler: (event: { entry: unknown; author: unknown }) => unknown;
  }) => void;
}

/** Decap's button that would first want the state changed, and then ask in a window of the browser. */
const PUBLISH = '[class*="-PublishButton"]';
const KEYS = ['Enter', ' ', 'ArrowDown'];

const review = () => import('./open-review.ts');

/** In place of Decap's own steps, its 发布 opens the checklist, whose one button does all of them. */
function openInstead(event: Event): void {
  const pressed = event.target instanceof Element ? event.target.closest(PUBLISH) : null;
  if (!pressed) return;
  if (event instanceof KeyboardEvent && !KEYS.includes(event.key)) return;
  const entry = readOpenEntry();
  if (!entry || entry.status === null) return;
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
  if (!sentence) return;
  void openAt(collection, String((entry as KeptMap).get('slug')));
  // Decap writes what is thrown into a sentence of its own.
  throw Object.assign(new Error(sentence), { toString: () => sentence });
}

/** How long an entry is waited for; milliseconds. */
const PATIENCE = 60_000;

/** Opens an entry's form, and the checklist over it. */
async function openAt(collection: string, slug: string): Promise<void> {
  location.hash = `#/collections/${collection}/entries/${slug}`;
  const until = Date.now() + PATIENCE;
  const isThere = () => {
    const entry = readOpenEntry();
    return entry?.collection === collection && entry.slug === slug ? entry : null;
  };
  while (!isThere() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200));
  const entry = isThere();
  if (entry) (await review()).openReview(entry);
}

/** Lets nothing be published that has not been looked at. Call once, before `init`. */
export function guardPublishing(cms: Listening): void {
  for (const type of ['mousedown', 'click', 'keydown'])
    document.addEventListener(type, openInstead, true);
  cms.registerEventListener({ name: 'prePublish', handler: refuseUnready });
}

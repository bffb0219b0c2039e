/** Decap calls a field's label by the field's name and a number: `reviewedBy-field-171`. */
function labelsNamed(name: string, below: Element | null): HTMLLabelElement[] {
  const all = [...document.querySelectorAll<HTMLLabelElement>(`label[for^="${name}-field-"]`)];
  if (!below) return all;
  const follows = (label: Element) =>
    (below.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return all.filter(follows);
}

/**
 * The label of the field at this path, or of the nearest above it that is there. Items of a list
 * have the same fields: the third caption below 照片 is the third photo's.
 */
export function findLabel(path: readonly PropertyKey[]): HTMLLabelElement | null {
  let label: HTMLLabelElement | null = null;
  let item = 0;
  for (const step of path) {
    if (typeof step === 'number') {
      item = step;
      continue;
    }
    const next: HTMLLabelElement | undefined = labelsNamed(String(step), label)[item];
    if (!next) return label;
    label = next;
    item = 0;
  }
  return label;
}

const isShown = (element: Element) => element.getClientRects().length > 0;

/** The button that opens what hides an element: the first one beside it. */
function openerOf(element: Element): HTMLElement | null {
  let hidden = element;
  while (hidden.parentElement && !isShown(hidden.parentElement)) hidden = hidden.parentElement;
  return hidden.parentElement?.querySelector('button') ?? null;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
/** Deeper than anything in the form. */
const DEEPEST = 6;

/** Told to the document before a field is gone to: what lies over the form goes out of the way. */
export const FIELD_WANTED = 'desk-field-wanted';

/** Brings a field of the form into sight, opens what it is folded into, and puts the cursor there. */
export async function goToField(path: readonly PropertyKey[]): Promise<boolean> {
  document.dispatchEvent(new Event(FIELD_WANTED));
  let label = findLabel(path);
  for (let depth = 0; label && !isShown(label) && depth < DEEPEST; depth += 1) {
    openerOf(label)?.click();
    await nextFrame();
    await nextFrame();
    label = findLabel(path);
  }
  if (!label) return false;
  const place = label.parentElement?.parentElement;
  // A field that holds others is of no use folded up.
  const folded = [...(place?.querySelectorAll('label') ?? [])].find((inner) => !isShown(inner));
  if (folded) {
    openerOf(folded)?.click();
    await nextFrame();
  }
  label.scrollIntoView({ block: 'center' });
  const target =
    document.getElementById(label.htmlFor) ?? place?.querySelector('input, textarea, button');
  const inside = target?.matches('input, textarea, button, [tabindex], [contenteditable]')
    ? target
    : (target ?? place)?.querySelector<HTMLElement>(
        'input, textarea, [contenteditable], [tabindex], button',
      );
  (inside as HTMLElement | null | undefined)?.focus({ preventScroll: true });
  return true;
}

import { optionsOf, type ControlProps, type Hit } from './decap.ts';
import type { Choice } from './widget.ts';

/** Milliseconds for which the entries of a collection are not asked for again. */
const FRESH = 20_000;
const asked = new Map<string, { at: number; choices: Promise<Choice[]> }>();
/** More than there are. Decap answers the same question with the same answer for ten seconds. */
let most = Number.MAX_SAFE_INTEGER;

/** What entries are called that some field has asked for. */
const named = new Map<string, string>();

/** What an entry is called, where some field of the form has asked; else what it is stored as. */
export function nameOfChoice(collection: string, value: string): string {
  return named.get(`${collection} ${value}`) ?? value;
}

/** Both are stories; the form shows them in two lists. */
const TOGETHER: Record<string, string[]> = { stories: ['stories', 'histories'] };

function strings(option: unknown): string[] {
  return (Array.isArray(option) ? option : [option]).filter((each) => typeof each === 'string');
}

/** The last part of an entry's path that is its own: its folder's name, or its file's. */
function idOf({ slug }: Hit): string {
  return slug
    .replace(/\/index$/, '')
    .split('/')
    .pop()!;
}

function choiceOf(hit: Hit, display: readonly string[]): Choice {
  const shown = display
    .map((name) => hit.data[name.replace(/[{}]/g, '')])
    .filter((part) => typeof part === 'string' && part !== '');
  return { value: idOf(hit), label: shown.join(' ') || idOf(hit) };
}

async function ask(
  props: ControlProps,
  collection: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Choice[]> {
  const display = strings(options.display_fields);
  const found = await Promise.all(
    (TOGETHER[collection] ?? [collection]).map((name) =>
      props.query!(props.forID, name, strings(options.search_fields), '', undefined, most),
    ),
  );
  return found.flatMap(({ payload }) => (payload?.hits ?? []).map((hit) => choiceOf(hit, display)));
}

/**
 * Finds what may be chosen where the field names entries of a collection. A form with twenty such
 * fields asks once.
 */
export function choicesFor(
  props: ControlProps,
  options: Readonly<Record<string, unknown>> = optionsOf(props),
): (() => Promise<Choice[]>) | undefined {
  const { collection, display_fields: display } = options;
  if (typeof collection !== 'string' || !props.query) return undefined;
  return () => {
    const key = `${collection} ${strings(display).join(' ')}`;
    const known = asked.get(key);
    if (known && Date.now() - known.at < FRESH) return known.choices;
    const choices = ask(props, collection, options);
    asked.set(key, { at: Date.now(), choices });
    choices.then(
      (all) => {
        for (const { value, label } of all) named.set(`${collection} ${value}`, label);
      },
      () => asked.delete(key),
    );
    return choices;
  };
}

/** Said on the document when there is more to choose from than before. */
export const choicesChanged = 'desk-choices-changed';

/** Another entry was made: every field that names such entries asks again. */
export function forgetChoices(): void {
  asked.clear();
  most -= 1;
  document.dispatchEvent(new Event(choicesChanged));
}

import type { Choice } from '../widget.ts';

const MOST = 8;

/** What is stored for a name that was typed: the entry's own id where the name is known. */
export function valueOf(typed: string, choices: readonly Choice[]): string {
  return choices.find(({ label, value }) => label === typed || value === typed)?.value ?? typed;
}

/** What people read for what is stored. */
export function labelOf(value: string, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** The entries that what is being typed may mean, without those already chosen. */
export function matchChoices(
  typed: string,
  choices: readonly Choice[],
  chosen: readonly string[],
): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const fits = ({ label, value }: Choice) =>
    !chosen.includes(value) &&
    (label.toLowerCase().includes(wanted) || value.toLowerCase().startsWith(wanted));
  return choices.filter(fits).slice(0, MOST);
}

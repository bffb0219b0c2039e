/** Characters that a running head holds. */
const LONGEST = 22;

/** A title as a running head has it. */
export function shortHead(title: string): string {
  const characters = [...title];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : title;
}

/** A button in words. */
export function makeButton(
  words: string,
  press: () => void,
  className = 'button',
): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

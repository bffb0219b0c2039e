/** The children of `list` in an order of their own every time, again at every tap on `button`. */
export function shuffleList(list: Element, button: HTMLElement): void {
  const shuffle = () => {
    const items = Array.from(list.children);
    // Fisher and Yates: every order as likely as any other.
    for (let rest = items.length; rest > 1; rest -= 1) {
      const pick = Math.floor(Math.random() * rest);
      const [taken] = items.splice(pick, 1);
      items.push(taken!);
    }
    list.append(...items);
  };
  button.hidden = false;
  button.addEventListener('click', shuffle);
  shuffle();
}

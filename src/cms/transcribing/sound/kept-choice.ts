/** Something chosen once and kept in this browser; `choices` are all there is to choose from. */
export interface KeptChoice {
  choices: readonly number[];
  read: () => number;
  keep: (choice: number) => void;
}

/** A choice kept under `key`; `usual` until somebody chooses, and where nothing can be kept. */
export function keptChoice(key: string, choices: readonly number[], usual: number): KeptChoice {
  let chosen: number | null = null;
  const readKept = () => {
    try {
      return Number(localStorage.getItem(key) ?? usual);
    } catch {
      // Private windows have no storage: it holds until the page is closed.
      return chosen ?? usual;
    }
  };
  return {
    choices,
    read: () => {
      const kept = readKept();
      return choices.includes(kept) ? kept : usual;
    },
    keep: (choice) => {
      chosen = choice;
      try {
        localStorage.setItem(key, String(choice));
      } catch {
        // See above.
      }
    },
  };
}

/** What a window of this browser has in its form. */
export interface TabEntry {
  /** Under which it is kept (`../autosave`). */
  id: string;
  collection: string;
  slug: string | null;
}

type Message =
  | { kind: 'who' }
  | { kind: 'answer'; entry: TabEntry }
  | { kind: 'changed' }
  | { kind: 'saved'; paths: string[] };

export interface OtherTabs {
  /** What other windows have open; asks them. */
  ask: () => Promise<TabEntry[]>;
  /** This window has something else open now. */
  changed: () => void;
  saved: (paths: string[]) => void;
}

/** How long windows of this machine are given to answer; milliseconds. */
const ANSWER_IN = 400;

/** Lets the windows of one browser know of each other. */
export function startOtherTabs(options: {
  describe: () => TabEntry | null;
  /** Another window has opened, closed or changed what it has open. */
  onChange: () => void;
  /** A window says what it has open; on a busy machine, later than `ask` waits. */
  onAnswer: (entry: TabEntry) => void;
  onSaved: (paths: string[]) => void;
}): OtherTabs {
  const channel = new BroadcastChannel('guxianghen-desk');
  const say = (message: Message) => channel.postMessage(message);
  let heard: TabEntry[] | null = null;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    const entry = data.kind === 'who' ? options.describe() : null;
    if (entry) say({ kind: 'answer', entry });
    if (data.kind === 'answer') {
      heard?.push(data.entry);
      options.onAnswer(data.entry);
    }
    if (data.kind === 'saved') options.onSaved(data.paths);
    if (data.kind === 'changed') options.onChange();
  };
  window.addEventListener('pagehide', () => say({ kind: 'changed' }));
  return {
    ask: async () => {
      const answers: TabEntry[] = [];
      heard = answers;
      say({ kind: 'who' });
      await new Promise((resolve) => setTimeout(resolve, ANSWER_IN));
      return answers;
    },
    changed: () => say({ kind: 'changed' }),
    saved: (paths) => say({ kind: 'saved', paths }),
  };
}

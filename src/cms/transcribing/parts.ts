/** What the parts of the transcribing desk are to each other. Positions are UTF-16 units of the text. */

/** From and to, in UTF-16 units of a transcript's text. */
export interface TextRange {
  from: number;
  to: number;
}

/** The text of one transcript, where it is written. */
export interface TranscriptEditor {
  element: HTMLElement;
  text: () => string;
  /**
   * Shows the transcript that `key` names, with the undo history and cursor it was left with; `text`
   * is what it is now, also where somebody else changed it meanwhile.
   */
  open: (key: string, text: string) => void;
  /** Puts another text in its place, as one step that undo takes back. */
  replace: (text: string) => void;
  /** Brings a place into view, marks it, and puts the cursor there. */
  goTo: (range: TextRange) => void;
  selection: () => TextRange;
  /** A time at the cursor: what the recording is at. */
  insertTime: () => void;
  /** The turn at the cursor is this speaker's, or a new one begins. */
  insertSpeaker: (name: string) => void;
  /** A new turn with the time, of whoever spoke before the one who speaks now. */
  nextSpeaker: () => void;
  insertChapter: () => void;
  /** 【不公开】…【公开】 around what is selected, or taken away again. */
  withhold: () => void;
  /** ⚠ behind what is selected, or taken away again: to be checked against the recording. */
  markForCheck: () => void;
  undo: () => void;
  redo: () => void;
  /** Shows which turn is being spoken; null: none. Seconds. */
  showPlaying: (seconds: number | null) => void;
  /** The length of the recording in seconds, for times beyond its end; null where it is not known. */
  setLength: (seconds: number | null) => void;
  focus: () => void;
  close: () => void;
}

export interface EditorSetting {
  /** Read out by screen readers. */
  label: string;
  /** Called after every change, not in mid-composition, with nothing computed: ask `text()`. */
  onChange: () => void;
  /** Somebody clicked a turn's time. Seconds. */
  onPlay: (seconds: number) => void;
  /** Where the recording is now, in seconds; null where there is none. */
  now: () => number | null;
}

/** The recording beside the text. */
export interface Sound {
  element: HTMLElement;
  /** `address` may be a blob: or the desk's own; undefined: there is none (yet). */
  open: (recording: { address: string | undefined; name: string }) => void;
  /** Seconds; null where no recording is open or its length is not known yet. */
  seconds: () => number | null;
  length: () => number | null;
  isPlaying: () => boolean;
  playFrom: (seconds: number) => void;
  /** Plays or pauses; after a pause it begins a little earlier. */
  toggle: () => void;
  back: () => void;
  slower: () => void;
  faster: () => void;
  /** Called some times a second while it plays, and when anything about it changes. Returns how to stop. */
  watch: (listener: () => void) => () => void;
  close: () => void;
}

/** What keys and buttons of the desk do; one list for the row of keys, the help and the settings. */
export const deskActions = [
  'toggle',
  'back',
  'slower',
  'faster',
  'time',
  'nextSpeaker',
  'chapter',
  'withhold',
  'check',
] as const;
export type DeskAction = (typeof deskActions)[number];

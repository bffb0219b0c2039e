import type { widgetStrings } from '../../../strings/cms-widgets.ts';

export type ToolName = keyof typeof widgetStrings.body.tools;

/** A piece of running text that can be written in, whatever it is shown with. */
export interface Writing {
  text: () => string;
  /** Where what is marked ends, in the text; offset in UTF-16 units. */
  end: () => number;
  focus: () => void;
  /** What a button does to what is marked. */
  press: (tool: ToolName) => void;
  /** Whether what is marked has what the button gives. */
  isPressed: (tool: ToolName) => boolean;
  /** The address of the link at the cursor. */
  link: () => string | null;
  /** Makes a link of what is marked; an empty address takes it away. */
  setLink: (url: string) => void;
  /** Whether there is something to make a link of. */
  canLink: () => boolean;
  close: () => void;
}

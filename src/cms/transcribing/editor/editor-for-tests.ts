import type { EditorSetting, TranscriptEditor } from '../parts.ts';
import { makeTranscriptEditor } from './make-transcript-editor.ts';

/** What a test page runs in the browser: one editor, and what it has said. */
export interface EditorWindow {
  editor: TranscriptEditor;
  /** the text after each change */
  changes: string[];
  played: number[];
  seconds: number | null;
}

const page = window as unknown as EditorWindow;
Object.assign(page, { changes: [], played: [], seconds: 192 });
const setting: EditorSetting = {
  label: '文字稿',
  onChange: () => page.changes.push(page.editor.text()),
  onPlay: (seconds) => page.played.push(seconds),
  now: () => page.seconds,
};
page.editor = makeTranscriptEditor(setting);
document.querySelector('main')!.append(page.editor.element);

import { findTimesBeyond } from '../transcript/find-times-beyond.ts';
import { formatTranscript } from '../transcript/format-transcript.ts';
import { docxToHtml } from './docx-to-html.ts';
import { baseName, extensionOf, stemOf } from './file-kinds.ts';
import { notes } from './messages.ts';
import { pairFiles } from './pair-files.ts';
import { readImport, type ImportedText, type ReadingOptions } from './read-import.ts';
import { inspectSource, readSource, type SourceRecording } from './source-files.ts';

/** A transcript and its recording, or either alone, read and ready to be written. */
export interface ImportedSource {
  text: { path: string; imported: ImportedText } | null;
  audio: SourceRecording | null;
}

async function readText(path: string, as: ReadingOptions['as']): Promise<ImportedText> {
  return readImport(await readSource(path), baseName(path), { as, docxToHtml });
}

/** Times past the end of the paired recording join the transcript's own problems. */
function compareWithRecording(
  { transcript, understood }: ImportedText,
  audio: SourceRecording,
): void {
  if (!transcript || audio.duration === null) return;
  understood.problems.push(...findTimesBeyond(transcript, audio.duration));
}

/** Reads everything before anything is written, so that a refusal leaves nothing behind. */
export async function readSources(
  paths: string[],
  as: ReadingOptions['as'],
): Promise<ImportedSource[]> {
  const inspected = [];
  for (const path of new Set(paths)) inspected.push(await inspectSource(path));
  const audios = new Map(
    inspected.flatMap((source) =>
      source.kind === 'audio' ? [[source.path, source] as const] : [],
    ),
  );
  const texts = inspected.flatMap(({ kind, path }) => (kind === 'text' ? path : []));
  const sources: ImportedSource[] = [];
  for (const { text, audio } of pairFiles(texts, [...audios.keys()])) {
    const sound = audio === null ? null : audios.get(audio)!;
    const imported = text === null ? null : await readText(text, as);
    if (imported && sound) compareWithRecording(imported, sound);
    sources.push({ text: text && imported ? { path: text, imported } : null, audio: sound });
  }
  return sources;
}

/** The title the files give: the first heading in them, else the first file's name. */
export function titleOf(sources: ImportedSource[]): string {
  const given = sources.flatMap(({ text }) => text?.imported.title ?? [])[0];
  const first = sources[0]!;
  return given ?? (stemOf(first.text?.path ?? first.audio!.path) || '未命名');
}

/** The body of the story: the prose of all files, in their order. */
export function bodyOf(sources: ImportedSource[]): string {
  return sources.flatMap(({ text }) => text?.imported.prose || []).join('\n\n');
}

/** The strict form of a source's transcript, if it has one. */
export function transcriptOf({ text }: ImportedSource): string | null {
  return text?.imported.transcript ? formatTranscript(text.imported.transcript) : null;
}

/** What to tell about the recordings themselves. */
export function recordingNotes(sources: ImportedSource[]): string[] {
  const anyText = sources.some(({ text }) => text !== null);
  return sources.flatMap(({ text, audio }) => {
    if (!audio) return [];
    const name = baseName(audio.path);
    return [
      ...(audio.duration === null ? [notes.noDuration(name)] : []),
      ...(extensionOf(name) === audio.extension ? [] : [notes.renamed(name, audio.extension)]),
      ...(anyText && !text ? [notes.unpaired(name)] : []),
    ];
  });
}

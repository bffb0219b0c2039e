import type { EntryText } from '../../../model/published.ts';

/** Whether a transcript says when anything is heard: without a time there is nothing to caption. */
export function hasCaptions(parts: EntryText['transcripts'][number] | undefined): boolean {
  return (parts ?? []).some((part) => part.type === 'turn' && part.start !== null);
}

export function captionsName(index: number): string {
  return `recording-${index + 1}.vtt`;
}

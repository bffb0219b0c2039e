import type { Chapter, Turn } from '../transcript/transcript.ts';
import { withholdPlainLines } from './withhold-plain-lines.ts';
import { WITHHELD, withholdText, type OpenPassage } from './withhold-passages.ts';

/**
 * Replaces withheld passages across the turns of a recording. A turn that lies wholly inside a
 * passage is gone, with its speaker and its time.
 */
export function withholdTurns(parts: (Turn | Chapter)[]): {
  parts: (Turn | Chapter)[];
  found: boolean;
} {
  const kept: (Turn | Chapter)[] = [];
  let open: OpenPassage | null = null;
  let found = false;
  for (const part of parts) {
    const wasOpen = open !== null;
    const said = withholdText(part.type === 'turn' ? part.text : part.title, open);
    open = said.open;
    found ||= said.found;
    if (part.type === 'chapter') {
      const title = said.text.replaceAll(WITHHELD, '').trim();
      if (title !== '') kept.push({ ...part, title });
    } else if (!wasOpen || said.text.trim() !== '') {
      kept.push({ ...part, text: withholdPlainLines(part.text, said.text) });
    }
  }
  return { parts: kept, found };
}

import type { EntryText } from '../model/published.ts';
import { saidText } from '../transcript/plain-lines.ts';
import { speakerRole } from '../transcript/speaker-role.ts';

/** Shorter ones say too little by themselves: the next one comes along. */
const ENOUGH = 15;
const SENTENCE = /.+?(?:[。！？!?…]+[”’」』）)]*|$)/gsu;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function toPlainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name]!);
}

/** The first paragraph of a body that says something, without its markup. */
export function plainParagraph(body: EntryText['body']): string | undefined {
  const paragraphs = body.flatMap((block) =>
    block.type === 'prose' ? [...block.html.matchAll(/<p>(.*?)<\/p>/gs)] : [],
  );
  return paragraphs.map(([, html]) => toPlainText(html!).trim()).find((text) => text !== '');
}

/** What was told, not what was asked. */
function firstAnswer({ transcripts }: EntryText, askers: readonly string[]): string | undefined {
  const answer = transcripts
    .flatMap((parts) => parts ?? [])
    .flatMap((part) => (part.type === 'turn' ? [part] : []))
    .filter(({ speaker }) => !askers.includes(speaker ?? ''))
    .find(({ speaker, text }) => text !== '' && speakerRole(speaker ?? '') !== 'interviewer');
  return answer && saidText(answer.text);
}

/**
 * How a text begins: its first sentence, or as many as say something. From the body, else from what
 * the narrator says; undefined where nothing may be read.
 */
export function firstSentence(
  text: EntryText,
  askers: readonly { name: string }[] = [],
): string | undefined {
  const names = askers.map(({ name }) => name);
  const start = plainParagraph(text.body) ?? firstAnswer(text, names);
  let sentences = '';
  for (const [sentence] of start?.matchAll(SENTENCE) ?? []) {
    sentences += sentence;
    if (sentences.length >= ENOUGH) break;
  }
  return sentences.trim() || undefined;
}

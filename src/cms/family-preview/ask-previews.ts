import { previewToolStrings as strings } from '../../strings/preview-tool.ts';

/** An address that was given out; the address itself is not known any more. */
export interface GivenAddress {
  id: string;
  note: string;
  by: string;
  openedAt: string;
  expiresAt: string;
}

interface Answers {
  open: { path: string; hosts: string[]; preview: GivenAddress };
  list: { previews: GivenAddress[] };
  stop: object;
  file: { html: string };
}

/** Asks the desk (`src/preview/serve-previews.ts`); throws a Chinese sentence. */
export async function askPreviews<A extends keyof Answers>(
  action: A,
  asked: object,
): Promise<Answers[A]> {
  const response = await fetch('/desk/previews', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...asked }),
  }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as
    (Answers[A] & { error?: string }) | null;
  if (!response?.ok || !answer) throw new Error(answer?.error ?? strings.failed);
  return answer;
}

import type { PublishedPhoto } from '../model/published.ts';
import { looking } from '../strings/looking.ts';
import type { Letter } from './mail-link.ts';

const t = looking.letter;

type Told = Pick<PublishedPhoto, 'alt' | 'caption' | 'when' | 'unidentified' | 'referenceCode'>;

/** The letter of somebody who knows a photo: which it is, what is asked, and room to answer. */
export function photoLetter(
  photo: Told,
  { title, address }: { title: string; address: string },
): Letter {
  const { alt, caption, when, unidentified, referenceCode } = photo;
  const shown = caption ?? alt;
  const lines = [
    t.opening,
    shown && t.photo(shown),
    referenceCode && t.code(referenceCode),
    t.page(address),
    unidentified && t.unidentified(unidentified),
    !when && t.undated,
  ].filter(Boolean);
  return {
    subject: t.subject(referenceCode ?? title),
    body: `${lines.join('\n')}\n\n${t.closing}\n\n`,
  };
}

/** The letter of somebody who has something to say of all the photos of a page. */
export function pageLetter(page: {
  title: string;
  code?: string | undefined;
  address: string;
}): Letter {
  const lines = [t.wholeOpening, page.code && t.code(page.code), t.page(page.address)];
  return {
    subject: t.wholeSubject(page.title),
    body: `${lines.filter(Boolean).join('\n')}\n\n${t.closing}\n\n`,
  };
}

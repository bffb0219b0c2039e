import type { Site } from '../model/site.ts';
import { correction } from '../strings/correction.ts';
import { callLink, encoded, mailLink, type Letter } from './mail-link.ts';

/** What somebody wants to have corrected or taken down. */
export interface Corrected {
  title: string;
  /** Where it can be read: a whole address, or a path where the site has none yet. */
  address: string;
}

const t = correction.letter;

/** Questions, each with room for an answer. */
function blanks(questions: readonly string[]): string[] {
  return questions.map((question) => `${question}\n\n`);
}

/** A letter in which only the blanks have to be filled in. */
export function correctionLetter({ title, address }: Corrected): Letter {
  return {
    subject: t.subject(title),
    body: [t.opening, t.about(title), address, '', ...blanks(t.questions)].join('\n'),
  };
}

/** The same of somebody who has yet to say what it is about. */
export function openLetter(): Letter {
  return {
    subject: t.openSubject,
    body: [t.opening, '', ...blanks([t.which, ...t.questions])].join('\n'),
  };
}

/** Numbers that a short message reaches: mobile ones of mainland China. */
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;

/** A short message as a link, begun; both kinds of phone read the body behind `?&`. */
function messageLink(phone: string, body: string): string {
  return `sms:${phone}?&body=${encoded(body)}`;
}

/** A link as it stands in a page: browsers encode Chinese themselves, and encoded it weighs threefold. */
function lighter(link: string): string {
  return link.replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);
}

/**
 * Where "correct or take down" leads: a letter, a short message or a call, whichever the station
 * can be reached by; null where it has told none.
 */
export function correctionLink(
  { title, address }: Corrected,
  { email, phone }: Pick<Site, 'email' | 'phone'>,
): string | null {
  if (email) return lighter(mailLink(email, correctionLetter({ title, address })));
  const digits = phone.replace(/[^\d+]/g, '');
  if (MOBILE.test(digits)) return lighter(messageLink(digits, t.message(title, address)));
  return digits ? callLink(phone) : null;
}

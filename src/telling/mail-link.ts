/** A letter that a reader only has to finish. */
export interface Letter {
  subject: string;
  /** Lines apart by `\n`. */
  body: string;
}

/** As a part of an address; half a character, as YAML may spell one, is in none. */
export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** A letter as a link that opens the reader's mail program with it (RFC 6068: lines end in CR LF). */
export function mailLink(email: string, { subject, body }: Letter): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:${encoded(email).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(lines)}`;
}

/** A telephone number as a link; what stands between its digits falls away. */
export function callLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

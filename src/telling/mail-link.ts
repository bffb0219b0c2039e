/** A letter that a reader only has to finish. */
export interface Letter {
  subject: string;
  /** Lines apart by `\n`. */
  body: string;
}

/** A letter as a link that opens the reader's mail program with it (RFC 6068: lines end in CR LF). */
export function mailLink(email: string, { subject, body }: Letter): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  const address = encodeURIComponent(email).replace('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/** A telephone number as a link; what stands between its digits falls away. */
export function callLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** A private address at which a family reads a draft before anybody else does. */
export interface FamilyPreview {
  token: string;
  /** The draft it shows, `stories/<slug>`. */
  draft: string;
  /** ISO 8601, with its zone. */
  expiresAt: string;
}

/** What has become of the draft since; `archived`: brought into the archive by publishing. */
export interface DraftState {
  standing: 'open' | 'archived' | 'deleted';
  /** From the draft's own consent, `YYYY-MM-DD`. */
  withdrawnOn?: string | undefined;
  /** The consent says that nobody is to see it for now. */
  isSealed?: boolean | undefined;
}

/** `stopped`: whoever gave the address out has taken it back. */
export type PreviewEnd = 'withdrawn' | 'sealed' | 'published' | 'deleted' | 'expired' | 'stopped';

const BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const DAY = 24 * 60 * 60 * 1000;

/** 128 random bits as 22 characters that need no escaping in an address. */
export function previewToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Whether a text has the shape of a token; anything else needs no looking up. */
export function isPreviewToken(text: string): boolean {
  return TOKEN.test(text);
}

/** A new preview of a draft, good for so many days. */
export function openPreview(draft: string, days: number, now: Date): FamilyPreview {
  const expiresAt = new Date(now.getTime() + days * DAY).toISOString();
  return { token: previewToken(), draft, expiresAt };
}

/**
 * Why a preview shows nothing any more; null while it does. A draft nobody knows of counts as
 * deleted, a time that can't be read as past.
 */
export function previewEnd(
  { expiresAt }: Pick<FamilyPreview, 'expiresAt'>,
  draft: DraftState | null,
  now: Date,
): PreviewEnd | null {
  if (draft?.withdrawnOn) return 'withdrawn';
  if (draft?.isSealed) return 'sealed';
  if (draft?.standing === 'archived') return 'published';
  if (draft?.standing !== 'open') return 'deleted';
  const expires = Date.parse(expiresAt);
  return Number.isNaN(expires) || now.getTime() >= expires ? 'expired' : null;
}

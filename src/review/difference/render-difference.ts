import { escapeXml } from '../../sharing/escape-xml.ts';
import { differenceStrings } from '../../strings/difference.ts';
import type { Span } from './find-edits.ts';

const { goneOpens, goneCloses, newOpens, newCloses } = differenceStrings;

/** For screen readers, which mostly pass over `del` and `ins` in silence. */
function spoken(words: string): string {
  return `<span class="difference-said">${escapeXml(words)}</span>`;
}

const RENDER: Record<Span['kind'], (text: string) => string> = {
  same: (text) => text,
  gone: (text) => `<del>${spoken(goneOpens)}${text}${spoken(goneCloses)}</del>`,
  new: (text) => `<ins>${spoken(newOpens)}${text}${spoken(newCloses)}</ins>`,
};

/**
 * The difference as HTML: struck out and underlined, and said in words. `differenceStyle` goes with
 * it. Line ends are kept as they are.
 */
export function renderDifference(spans: readonly Span[]): string {
  const pieces = spans.map(({ kind, text }) => RENDER[kind](escapeXml(text)));
  return `<div class="difference">${pieces.join('')}</div>`;
}

/** `删去 12 字，新加 30 字。`: how much changed, spaces not counted; for a banner. */
export function summariseDifference(spans: readonly Span[]): string {
  const count = (kind: Span['kind']) =>
    spans
      .filter((span) => span.kind === kind)
      .reduce((total, { text }) => total + [...text.replace(/\s/g, '')].length, 0);
  return differenceStrings.summary(count('gone'), count('new'));
}

/** Colours are not needed to tell the two apart: one is struck out, the other underlined. */
export const differenceStyle = `
.difference { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.8; }
.difference del { background: #fbe4e0; color: #6e1f16; text-decoration: line-through; }
.difference ins { background: #e2efd9; color: #1f4a14; text-decoration: underline; text-underline-offset: .2em; }
.difference-said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
`;

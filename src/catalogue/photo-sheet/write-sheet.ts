import { html, nothing, type Markup } from '../../review/papers/markup.ts';
import { qrPath } from '../../sharing/qr-path.ts';
import { photoSheet as t } from '../../strings/photo-sheet.ts';
import { formatDay } from '../../strings/words.ts';
import {
  leavesOf,
  PHOTOS_ON_LEAF,
  type PhotoSheet,
  type SheetFrame,
  type SheetPhoto,
} from './sheet-photo.ts';

/** Characters that have room beside a photo: two lines of what is told, one of a name. */
const TOLD = 38;
const NAMED = 17;
/** Characters of a title in the head of a box, beside number and code. */
const MARK = 26;
const STORY_LINES = 5;

/** A text as far as there is room for it. The whole of it stands in the archive. */
function short(text: string, room: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : letters.join('');
}

function fact(label: string, text: string | undefined, room: number): Markup {
  if (!text?.trim()) return nothing;
  return html`<p><b>${label}</b>${short(text, room)}</p>`;
}

function knownOf({ caption, when, place, people, unidentified, provenance }: SheetPhoto): Markup {
  const { known } = t;
  return html`<div class="known">
    ${fact(known.caption, caption, TOLD)} ${fact(known.when, when, NAMED)}
    ${fact(known.place, place, NAMED)} ${fact(known.people, people.join('、'), NAMED)}
    ${fact(known.provenance, provenance, NAMED)} ${fact(t.unidentified, unidentified, TOLD)}
  </div>`;
}

function line(label: string, hint = ''): Markup {
  return html`<p class="line"><b>${label}</b><small>${hint}</small><i></i></p>`;
}

function linesOf({ when, place }: SheetPhoto): Markup {
  const { who, year, where, by, day } = t.lines;
  const asked = [...(when ? [] : [line(year)]), ...(place ? [] : [line(where)])];
  // What is known needs no line: names have it then.
  const more = Array.from({ length: 2 - asked.length }, () => line(''));
  return html`<div class="lines">
    ${line(who, t.whoHint)} ${line('')} ${more} ${asked} ${line(by)} ${line(day)}
  </div>`;
}

/** As many lines as there is room for beneath a picture that is not tall; the style sees to that. */
function story(): Markup {
  const lines = Array.from({ length: STORY_LINES - 1 }, () => line(''));
  return html`<div class="story"><i></i>${line(t.lines.story)} ${lines}</div>`;
}

function codeOf({ address }: SheetPhoto): Markup {
  if (!address) return nothing;
  const { size, d } = qrPath(address);
  return html`<svg class="code" role="img" aria-label="${t.scan}" viewBox="0 0 ${size} ${size}">
    <path d="${d}" />
  </svg>`;
}

function boxOf(photo: SheetPhoto, number: number): Markup {
  const { src, width, height } = photo.picture;
  const size = width && height ? html`width="${width}" height="${height}"` : nothing;
  const marks = photo.marks.map((mark) => html`<span>${short(mark, MARK)}</span>`);
  return html`<section class="box" aria-labelledby="asked-${number}">
    <div class="head">
      <h2 id="asked-${number}">${t.heading(number)}</h2>
      <p>${marks}</p>
    </div>
    <div class="inside">
      <div class="picture">
        <img src="${src}" alt="${photo.alt || t.noPicture}" ${size} />${story()}
      </div>
      <div class="told">${codeOf(photo)}${knownOf(photo)}${linesOf(photo)}</div>
    </div>
  </section>`;
}

/**
 * A village's photos as pages of A4, two boxes each: a large picture, what is known, and lines to
 * write on. Pages are cut here and not by the browser, so that no box is split and every page knows
 * its number. No style stands in it: see `sheet-style.ts`.
 */
export function writeSheet(
  { village, photos, before = 0 }: PhotoSheet,
  { day, station }: SheetFrame,
): Markup {
  const count = leavesOf({ photos });
  const leaves = Array.from({ length: count }, (_, leaf) => {
    const first = leaf * PHOTOS_ON_LEAF;
    const boxes = photos
      .slice(first, first + PHOTOS_ON_LEAF)
      .map((photo, index) => boxOf(photo, before + first + index + 1));
    return html`<div class="leaf">
      ${boxes}
      <p class="under">
        <span>${t.foot(village, formatDay(day))}</span><span>${t.backTo(station)}</span
        ><span>${t.page(leaf + 1, count)}</span>
      </p>
    </div>`;
  });
  return html`<div class="photo-sheet">${leaves}</div>`;
}

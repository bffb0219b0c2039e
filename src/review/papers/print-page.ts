import { html, type Markup } from './markup.ts';
import { paperStyle } from './paper-style.ts';

/** One document for the printer: whole in itself, without script, pictures or anything to fetch. */
export function printPage(title: string, body: Markup): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${{ markup: paperStyle }}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup;
}

/** What is known, or a line to write on, `width` characters wide. */
export function orLine(text: string | undefined, width: number): Markup {
  const known = text?.trim() ?? '';
  if (known !== '') return html`<span class="known">${known}</span>`;
  return html`<span class="line" style="width: ${width}em"></span>`;
}

/** `2024-05-12` as `2024年5月12日`; otherwise the three gaps of a date to fill in. */
export function dateOrLine(day: string | undefined): Markup {
  if (!day) return html`<span class="date"><i></i><i></i>年<i></i>月<i></i>日</span>`;
  const [year, month, date] = day.split('-').map(Number);
  return html`<span class="known">${year!}年${month!}月${date!}日</span>`;
}

/** A box to tick; the tick is drawn, so that no font has to have it. */
export function tickBox(ticked: boolean, label: string): Markup {
  const tick = ticked ? html`<path d="M4 12.5 10 18 20 5" />` : { markup: '' };
  return html`<svg class="box" role="img" aria-label="${label}" viewBox="0 0 24 24">
    <rect x="1.5" y="1.5" width="21" height="21" />
    ${tick}
  </svg>`;
}

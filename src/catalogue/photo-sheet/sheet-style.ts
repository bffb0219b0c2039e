/**
 * Millimetres and points: this is paper. On a screen a page of it may be narrower than paper: the
 * lines then stand beneath the picture. Lines beneath a picture that don't fit are wrapped out of
 * sight as a whole, never cut. Old browsers too, so no `gap`.
 */
export const sheetStyle = `
@page { size: A4; margin: 10mm 12mm; }
.photo-sheet { color: #000; font-family: 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif; font-size: 12pt; line-height: 1.4; }
.photo-sheet p { margin: 0; text-align: left; }
.photo-sheet .leaf { box-sizing: border-box; max-width: 190mm; margin: 0 auto 8mm; padding: 4mm; background: #fff; border: 1px solid #777; }
.photo-sheet .box { margin: 0 0 4mm; }
.photo-sheet .head { display: flex; align-items: baseline; border-bottom: .5mm solid #000; }
.photo-sheet h2 { flex: none; margin: 0 4mm 0 0; color: #000; font-size: 16pt; line-height: 1.5; }
.photo-sheet .head p { flex: 1; overflow: hidden; color: #000; }
.photo-sheet .head span { margin-right: 4mm; }
.photo-sheet .head span:first-child { font-weight: 700; }
.photo-sheet .inside { display: flex; flex-wrap: wrap; padding-top: 2.5mm; }
.photo-sheet .picture { flex: none; width: 96mm; max-width: 100%; margin-right: 5mm; }
.photo-sheet img { display: block; width: 100%; height: auto; max-height: 110mm; object-fit: contain; object-position: left top; }
.photo-sheet .story { display: flex; flex-flow: column wrap; align-content: flex-start; height: 31mm; overflow: hidden; }
.photo-sheet .story .line { width: 95mm; max-width: 100%; margin-right: 1mm; }
.photo-sheet .story > i { width: 96mm; max-width: 100%; height: .5mm; }
.photo-sheet .told { flex: 1 1 70mm; min-width: 0; }
.photo-sheet .code { float: right; width: 22mm; height: 22mm; margin: 0 0 1mm 2mm; background: #fff; fill: #000; }
.photo-sheet .known { color: #000; overflow-wrap: break-word; word-wrap: break-word; }
.photo-sheet .known b { margin-right: 2mm; font-weight: 600; }
.photo-sheet .known b::after { content: '：'; }
.photo-sheet .lines { clear: both; }
.photo-sheet .line { display: flex; align-items: flex-end; height: 10mm; }
.photo-sheet .line b { font-weight: 700; }
.photo-sheet .line small { font-size: 11pt; }
.photo-sheet .line i { flex: 1; margin-left: 1mm; border-bottom: .3mm solid #000; }
.photo-sheet .under { display: flex; justify-content: space-between; padding-top: 1.5mm; border-top: .3mm solid #555; font-size: 11pt; color: #000; }
@media print {
  html, body { background: #fff !important; }
  .photo-sheet .leaf { position: relative; width: 186mm; max-width: none; height: 274mm; margin: 0; padding: 0; border: 0; overflow: hidden; page-break-after: always; break-after: page; page-break-inside: avoid; break-inside: avoid; }
  .photo-sheet .leaf:last-child { page-break-after: auto; break-after: auto; }
  .photo-sheet .box { height: 132mm; margin: 0; overflow: hidden; }
  .photo-sheet .inside { flex-wrap: nowrap; }
  .photo-sheet .picture { display: flex; flex-direction: column; height: 118mm; margin-right: 6mm; }
  .photo-sheet img { flex: none; max-height: 118mm; }
  .photo-sheet .story { flex: 1 1 0; height: auto; min-height: 0; }
  .photo-sheet .under { position: absolute; right: 0; bottom: 0; left: 0; }
}
`;

/** Sizes in points and millimetres: this is paper. What elders read is never below 16 pt. The
 * consent form is one leaf: what is asked in front, what one has to know and the names behind. */
export const paperStyle = `
@page { size: A4; margin: 14mm 17mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body {
  margin: 0 auto; max-width: 176mm; font-size: 17pt; line-height: 1.55;
  font-family: 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
@media screen { body { padding: 14mm 17mm; max-width: 210mm; } }
h1, h2 { font-family: 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', STSong, serif; }
h1 { margin: 0 0 4mm; font-size: 28pt; line-height: 1.3; text-align: center; letter-spacing: .12em; }
h2 { margin: 6mm 0 2mm; font-size: 20pt; line-height: 1.35; break-after: avoid; }
p { margin: 0 0 2mm; text-align: justify; }
ul { margin: 0; padding: 0; list-style: none; }
h2.overleaf { break-before: page; margin-top: 0; }
.lead { margin-bottom: 3mm; }
.under { text-align: center; margin-bottom: 4mm; }
.facts { width: calc(100% - .6mm); margin: 0 .3mm; border-collapse: collapse; }
.facts th, .facts td { padding: 1.2mm 2.5mm; border: .3mm solid #555; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
.facts th { width: 6.2em; font-weight: 600; background: #f4f0e8; white-space: nowrap; }
.known { font-weight: 600; overflow-wrap: anywhere; }
.line { display: inline-block; max-width: 100%; height: 1.35em; border-bottom: .3mm solid #000; vertical-align: text-bottom; }
.date { white-space: nowrap; }
.date i { display: inline-block; width: 1.8em; }
.choices li { display: table; width: 100%; padding: .9mm 0; break-inside: avoid; }
.box { width: 6mm; height: 6mm; fill: none; stroke: #000; stroke-width: 1.6; vertical-align: -.8mm; }
.box path { stroke-width: 3; }
.choices .box { display: table-cell; width: 6mm; margin-top: 1.2mm; float: left; }
.choices span.what { display: block; margin-left: 9.5mm; }
.choices b { font-weight: 700; }
.rights li { padding-left: 1.1em; text-indent: -1.1em; margin-bottom: 1.5mm; break-inside: avoid; text-align: justify; }
.sign { break-inside: avoid; }
.hands { width: 100%; border-collapse: collapse; margin-bottom: 3mm; }
.hands td { padding: 0; vertical-align: top; }
.hands .print { width: 40mm; padding-left: 6mm; }
.row { margin: 0 0 6mm; white-space: nowrap; }
.print div { height: 34mm; border: .4mm solid #000; border-radius: 2mm; text-align: center; }
.print div span { display: block; padding-top: 1.5mm; color: #444; }
.foot { margin-top: 4mm; padding-top: 2.5mm; border-top: .3mm solid #555; break-inside: avoid; }
.foot p { margin-bottom: 1mm; text-align: left; }
.sheet { font-size: 12pt; line-height: 1.5; }
.sheet h1 { font-size: 22pt; }
.sheet h2 { font-size: 14pt; margin: 3mm 0 1mm; }
.sheet .facts th { width: 6.2em; }
.sheet .write { height: 8mm; border-bottom: .3mm solid #777; }
.sheet .sign { font-size: 16pt; }
.sheet section { break-inside: avoid; }
.sheet .choices li { display: inline-block; width: auto; margin-right: 4mm; }
.sheet .choices .box { float: none; display: inline-block; width: 4.6mm; height: 4.6mm; margin: 0 .5mm 0 0; }
.sheet .facts th, .sheet .facts td { padding: .7mm 2mm; }
.sheet .row { margin-bottom: 3mm; }
`;

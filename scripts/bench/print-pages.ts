import { median } from './print-report.ts';
import type { LighthouseVisit } from './run-lighthouse.ts';
import { beyondText, type PageWeight } from './weigh-page.ts';

/** What we hold ourselves to: bytes, scores, milliseconds. */
const TARGET = { beyond: 8192, score: 100, performance: 97, cls: 0.01, tbt: 50 };

/** A page of ours and the same page bare. */
export interface Measured<T> {
  name: string;
  ours: T;
  bare: T;
}

const columns = (...cells: (string | number)[]) =>
  cells.map((cell) => String(cell).padStart(8)).join(' ');

const verdict = (missing: readonly { name: string }[]) =>
  missing.length === 0 ? 'met' : `missed by ${missing.map(({ name }) => name).join(', ')}`;

function weightLine(label: string, weight: PageWeight): string {
  const { html, css, script, text, requests, thirdParty } = weight;
  const numbers = columns(html, css, script, text, beyondText(weight), requests, thirdParty);
  return `${label.padEnd(22)} ${numbers}\n`;
}

/** Prints what pages weigh; true where stories are light enough, and nobody else is asked. */
export function printWeights(weighed: Measured<PageWeight>[]): boolean {
  process.stdout.write(
    `\ngzip bytes               ${columns('HTML', 'CSS', 'script', 'text', 'beyond', 'requests', '3rd').trimStart()}\n`,
  );
  for (const { name, ours, bare } of weighed) {
    process.stdout.write(weightLine(name, ours) + weightLine('  the same, bare', bare));
  }
  const heavy = weighed.filter(
    ({ name, ours }) =>
      ours.thirdParty > 0 || (name.startsWith('story') && beyondText(ours) > TARGET.beyond),
  );
  process.stdout.write(
    `beyond = HTML + CSS + script - text; in stories at most ${TARGET.beyond}, and nobody else asked: ${verdict(heavy)}\n`,
  );
  return heavy.length === 0;
}

/** The medians of several visits, and every audit that failed in any of them. */
function sumUp(visits: LighthouseVisit[]): LighthouseVisit {
  const of = (read: (visit: LighthouseVisit) => number) => median(visits.map(read));
  return {
    scores: {
      performance: of(({ scores }) => scores.performance),
      accessibility: of(({ scores }) => scores.accessibility),
      'best-practices': of(({ scores }) => scores['best-practices']),
      seo: of(({ scores }) => scores.seo),
    },
    cls: of(({ cls }) => cls),
    tbt: of(({ tbt }) => tbt),
    lcp: of(({ lcp }) => lcp),
    failed: [...new Set(visits.flatMap(({ failed }) => failed))],
  };
}

function visitLine(label: string, { scores, cls, tbt, lcp, failed }: LighthouseVisit): string {
  const numbers = columns(
    ...Object.values(scores),
    cls.toFixed(4),
    Math.round(tbt),
    Math.round(lcp),
  );
  const list = failed.length > 0 ? `${' '.repeat(23)}failed: ${failed.join(', ')}\n` : '';
  return `${label.padEnd(22)} ${numbers}\n${list}`;
}

function isGood({ scores, cls, tbt }: LighthouseVisit): boolean {
  const { performance, ...others } = scores;
  const isPerfect = Object.values(others).every((score) => score === TARGET.score);
  return isPerfect && performance >= TARGET.performance && cls < TARGET.cls && tbt < TARGET.tbt;
}

/** Prints what Lighthouse says, medians; true where all is as good as we want it. */
export function printVisits(visited: Measured<LighthouseVisit[]>[]): boolean {
  process.stdout.write(
    `\nLighthouse, mobile       ${columns('perf', 'access', 'practice', 'SEO', 'CLS', 'TBT ms', 'LCP ms').trimStart()}\n`,
  );
  for (const { name, ours, bare } of visited) {
    process.stdout.write(visitLine(name, sumUp(ours)) + visitLine('  the same, bare', sumUp(bare)));
  }
  const bad = visited.filter(({ ours }) => !isGood(sumUp(ours)));
  process.stdout.write(
    `100 thrice, performance ${TARGET.performance}, CLS below ${TARGET.cls}, TBT below ${TARGET.tbt} ms: ${verdict(bad)}\n`,
  );
  return bad.length === 0;
}

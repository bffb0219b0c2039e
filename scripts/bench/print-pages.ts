import { median } from './print-report.ts';
import type { LighthouseVisit } from './run-lighthouse.ts';
import { allScript, beyondText, type PageWeight } from './weigh-page.ts';

/** What we hold ourselves to: bytes, scores, milliseconds, LCP as a share of the item page's. */
const TARGET = {
  beyond: 8192,
  script: 6144,
  score: 100,
  performance: 98,
  cls: 0.01,
  tbt: 50,
  lcp: 0.7,
};

/** A page of ours and the same page bare, and as a CollectionBuilder item where it is a story. */
export interface Measured<T> {
  name: string;
  ours: T;
  bare: T;
  item?: T;
}

const isStory = ({ name }: { name: string }) => name.startsWith('story');

const columns = (...cells: (string | number)[]) =>
  cells.map((cell) => String(cell).padStart(8)).join(' ');

const verdict = (missing: readonly { name: string }[]) =>
  missing.length === 0 ? 'met' : `missed by ${missing.map(({ name }) => name).join(', ')}`;

function weightLine(label: string, weight: PageWeight): string {
  const { html, css, script, inline, text, requests, thirdParty } = weight;
  const numbers = columns(
    html,
    css,
    script,
    inline,
    text,
    beyondText(weight),
    requests,
    thirdParty,
  );
  return `${label.padEnd(22)} ${numbers}\n`;
}

/** Prints what pages weigh; true where stories are light enough, and nobody else is asked. */
export function printWeights(weighed: Measured<PageWeight>[]): boolean {
  process.stdout.write(
    `\ngzip bytes               ${columns('HTML', 'CSS', 'script', 'inline', 'text', 'beyond', 'requests', '3rd').trimStart()}\n`,
  );
  for (const { name, ours, bare, item } of weighed) {
    process.stdout.write(weightLine(name, ours) + weightLine('  the same, bare', bare));
    if (item) process.stdout.write(weightLine('  the same, an item', item));
  }
  const heavy = weighed.filter(
    (page) => page.ours.thirdParty > 0 || (isStory(page) && beyondText(page.ours) > TARGET.beyond),
  );
  const busy = weighed.filter((page) => isStory(page) && allScript(page.ours) > TARGET.script);
  process.stdout.write(
    `beyond = HTML + CSS + script - text; in stories at most ${TARGET.beyond}, and nobody else asked: ${verdict(heavy)}
script and inline of stories at most ${TARGET.script}: ${verdict(busy)}\n`,
  );
  return heavy.length + busy.length === 0;
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

const lcpShare = (ours: LighthouseVisit[], item: LighthouseVisit[]) =>
  sumUp(ours).lcp / sumUp(item).lcp;

/** Prints what Lighthouse says, medians; true where all is as good as we want it. */
export function printVisits(visited: Measured<LighthouseVisit[]>[]): boolean {
  process.stdout.write(
    `\nLighthouse, mobile       ${columns('perf', 'access', 'practice', 'SEO', 'CLS', 'TBT ms', 'LCP ms').trimStart()}\n`,
  );
  for (const { name, ours, bare, item } of visited) {
    process.stdout.write(visitLine(name, sumUp(ours)) + visitLine('  the same, bare', sumUp(bare)));
    if (item) process.stdout.write(visitLine('  the same, an item', sumUp(item)));
  }
  const bad = visited.filter(({ ours }) => !isGood(sumUp(ours)));
  const late = visited.filter(({ ours, item }) => item && lcpShare(ours, item) > TARGET.lcp);
  process.stdout.write(
    `100 thrice, performance ${TARGET.performance}, CLS below ${TARGET.cls}, TBT below ${TARGET.tbt} ms: ${verdict(bad)}\n`,
  );
  for (const { name, ours, item } of visited) {
    if (item)
      process.stdout.write(
        `LCP of ${name}: ${lcpShare(ours, item).toFixed(2)} of an item page's\n`,
      );
  }
  process.stdout.write(`at most ${TARGET.lcp} of it: ${verdict(late)}\n`);
  return bad.length + late.length === 0;
}

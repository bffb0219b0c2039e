import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** 176 MB on the disk with all it needs: too much for everybody's `npm ci`. */
const VERSION = '13.5.0';
const FOLDER = '.cache/lighthouse';
export const HOW_TO_GET = `Lighthouse is not here. It needs 176 MB, so \`npm ci\` does not bring it. To get it:
  npm install --prefix ${FOLDER} lighthouse@${VERSION}
`;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Below this Lighthouse itself calls an audit failed. */
const PASSED = 0.9;

/** One visit by Lighthouse, with its mobile preset: a slow phone on a slow 4G, simulated. */
export interface LighthouseVisit {
  /** From 0 to 100. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  cls: number;
  /** Milliseconds. */
  tbt: number;
  lcp: number;
  failed: string[];
}

interface Audit {
  id: string;
  score: number | null;
  numericValue?: number;
}
interface Result {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}
type Lighthouse = (address: string, flags: object) => Promise<{ lhr: Result } | undefined>;

/** Null where it was never installed. */
export async function loadLighthouse(): Promise<Lighthouse | null> {
  const file = join(process.cwd(), FOLDER, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(file)) return null;
  return ((await import(pathToFileURL(file).href)) as { default: Lighthouse }).default;
}

/** Visits a page with the browser that listens on `port`. */
export async function visit(
  lighthouse: Lighthouse,
  address: string,
  port: number,
): Promise<LighthouseVisit> {
  const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES };
  const { lhr } = (await lighthouse(address, flags)) ?? {};
  if (!lhr || lhr.runtimeError)
    throw new Error(`Lighthouse could not look at ${address}: ${lhr?.runtimeError?.message}`);
  const score = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const value = (id: string) => lhr.audits[id]?.numericValue ?? NaN;
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
    lcp: value('largest-contentful-paint'),
    failed: Object.values(lhr.audits)
      .filter((audit) => audit.score !== null && audit.score < PASSED)
      .map(({ id }) => id),
  };
}

import en from 'decap-cms-locales/dist/esm/en/index.js';
import stock from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Phrases } from './phrases.ts';
import { zhHans } from './zh-hans.ts';

const PACKAGES = join(process.cwd(), 'node_modules');
/** What no editor should have to know of. */
const JARGON =
  /commit|branch|merge|slug|repo|backend|config\.yml|github 上|issue|workflow|git-gateway|富文本|工作流|路径|URL|资源|帖子|集合|就绪|控件|注销|国际化/i;

function flatten(phrases: Phrases, under = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[under + key, value]] : flatten(value, `${under}${key}.`),
  );
}
const english = new Map(flatten(en));
const chinese = new Map(flatten(zhHans));
const variables = (text: string) => (text.match(/%\{\w+\}/g) ?? []).sort();

/** Every phrase that the packages in the bundle ask for by its whole name. */
async function phrasesAskedFor(): Promise<Set<string>> {
  const asked = new Set<string>();
  const packages = (await readdir(PACKAGES)).filter((name) => name.startsWith('decap-cms-'));
  for (const name of packages) {
    const folder = join(PACKAGES, name, 'dist/esm');
    const files = (await readdir(folder, { recursive: true })).filter(
      (file) => file.endsWith('.js') && !file.includes('__tests__'),
    );
    for (const file of files) {
      const code = await readFile(join(folder, file), 'utf8');
      for (const [, key] of code.matchAll(/\bt\('([\w]+\.[\w.]+)'/g)) asked.add(key!);
    }
  }
  return asked;
}

describe('the editor speaks Chinese', () => {
  it('in every sentence that Decap has in English', () => {
    const missing = [...english.keys()].filter((key) => !chinese.has(key));
    expect(english.size).toBeGreaterThan(240);
    expect(missing).toEqual([]);
  });

  it('where Decap’s own Chinese has gaps, which is why we keep a list', () => {
    const own = new Map(flatten(stock));
    expect([...english.keys()].filter((key) => !own.has(key)).length).toBeGreaterThan(0);
  });

  it('with the same names, numbers and places filled in', () => {
    const differing = [...english].filter(
      ([key, text]) => String(variables(text)) !== String(variables(chinese.get(key)!)),
    );
    // Counted in English as one or many, in Chinese the same both times.
    expect(differing).toEqual([]);
  });

  it('without the words of the machinery', () => {
    const technical = [...chinese].filter(
      ([key, text]) => english.has(key) && JARGON.test(text.replace(/%\{\w+\}/g, '')),
    );
    expect(technical).toEqual([]);
  });

  it('in Chinese characters, but for names and dates', () => {
    const foreign = [...chinese].filter(
      ([, text]) => text && !/\p{Script=Han}|^%\{\w+\}$/u.test(text),
    );
    expect(foreign.map(([key]) => key)).toEqual([]);
  });

  it('wherever a control asks for a sentence by name', async () => {
    const asked = await phrasesAskedFor();
    expect(asked.size).toBeGreaterThan(150);
    expect([...asked].filter((key) => !chinese.has(key))).toEqual([]);
  });
});
